package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.pooling.Tie;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class Conv2dTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new Conv2dSuite();
    }

    /** The example of ONNX's operator Conv: 0, 1, 2, ... summed over 3 by 3. */
    @Example
    void sumsPatchesAsOnnxDoes() {
        Tensor square = Dyadic.range(1, 1, 5, 5);
        Spatial border = Spatial.UNIT.padded(1, 1);
        assertThat(sums(square, border, border)).isEqualTo(Images.of(Tensor.matrix(new double[][] {
            {12, 21, 27, 33, 24}, {33, 54, 63, 72, 51}, {63, 99, 108, 117, 81},
            {93, 144, 153, 162, 111}, {72, 111, 117, 123, 84}})));
        assertThat(sums(square, Spatial.UNIT, Spatial.UNIT)).isEqualTo(Images.of(Tensor.matrix(new double[][] {
            {54, 63, 72}, {99, 108, 117}, {144, 153, 162}})));
    }

    /** ONNX's examples with strides: bordered, bare, and bordered along the height only. */
    @Example
    void stridesAsOnnxDoes() {
        Tensor tall = Dyadic.range(1, 1, 7, 5);
        Spatial two = Spatial.UNIT.strided(2);
        assertThat(sums(tall, two.padded(1, 1), two.padded(1, 1))).isEqualTo(Images.of(Tensor.matrix(new double[][] {
            {12, 27, 24}, {63, 108, 81}, {123, 198, 141}, {112, 177, 124}})));
        assertThat(sums(tall, two, two)).isEqualTo(Images.of(Tensor.matrix(new double[][] {
            {54, 72}, {144, 162}, {234, 252}})));
        assertThat(sums(tall, two.padded(1, 1), two)).isEqualTo(Images.of(Tensor.matrix(new double[][] {
            {21, 33}, {99, 117}, {189, 207}, {171, 183}})));
    }

    private static Tensor sums(Tensor x, Spatial height, Spatial width) {
        Conv2d conv = new Conv2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NCHW, 1, height, width);
        return conv.forward(Named.of("x", x, "w", Tensor.filled(Shape.of(1, 1, 3, 3), 1))).get("y");
    }

    /** CS230 midterm, question 3: CONV5-10, POOL2, CONV5-10, POOL2 on 32 by 32 by 1, with 260 and 2510 parameters. */
    @Example
    void hasTheVolumesOfTheSeed() {
        Spatial padded = Spatial.UNIT.padded(2, 2);
        Conv2d conv5 = new Conv2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NHWC, 1, padded, padded);
        MaxPool2d pool2 = new MaxPool2d(Tie.FIRST, MaxPool2d.standard().rounding(), Layout.NHWC,
                PoolAxis.tiles(2), PoolAxis.tiles(2));
        Named<Tensor> first = parameters(10, 1, 5);
        Named<Tensor> second = parameters(10, 10, 5);
        Tensor x = Tensor.zeros(Shape.of(1, 32, 32, 1));
        Tensor conv1 = conv5.forward(first.with("x", x)).get("y");
        Tensor pool1 = pool2.forward(Named.of("x", conv1)).get("y");
        Tensor conv2 = conv5.forward(second.with("x", pool1)).get("y");
        Tensor last = pool2.forward(Named.of("x", conv2)).get("y");
        assertThat(conv1.shape()).isEqualTo(Shape.of(1, 32, 32, 10));
        assertThat(pool1.shape()).isEqualTo(Shape.of(1, 16, 16, 10));
        assertThat(conv2.shape()).isEqualTo(Shape.of(1, 16, 16, 10));
        assertThat(last.shape()).isEqualTo(Shape.of(1, 8, 8, 10));
        assertThat(count(first)).isEqualTo(260);
        assertThat(count(second)).isEqualTo(2510);
    }

    /** CS230 midterm, questions 1 (b) and (c): three 2 by 2 filters at stride 2 on (10, 10, 3). */
    @Example
    void hasTheOutputAndTheParametersOfTheSeed() {
        Spatial two = Spatial.UNIT.strided(2);
        Conv2d conv = new Conv2d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NHWC, 1, two, two);
        Named<Tensor> parameters = parameters(3, 3, 2);
        Tensor y = conv.forward(parameters.with("x", Tensor.zeros(Shape.of(1, 10, 10, 3)))).get("y");
        assertThat(y.shape()).isEqualTo(Shape.of(1, 5, 5, 3));
        int dense = 10 * 10 * 3 * 2 + 2;
        assertThat(dense - count(parameters)).isEqualTo(563);
    }

    private static Named<Tensor> parameters(int filters, int channels, int kernel) {
        return Named.of("w", Tensor.zeros(Shape.of(filters, channels, kernel, kernel)),
                "b", Tensor.zeros(Shape.of(filters)));
    }

    private static int count(Named<Tensor> parameters) {
        return parameters.names().stream().mapToInt(name -> parameters.get(name).count()).sum();
    }

    @Example
    void refusesWhatDoesNotFit() {
        Conv2d plain = Conv2d.standard();
        Tensor x = Dyadic.range(1, 3, 4, 4);
        refuses(plain, x, Shape.of(1, 3, 5, 1),
                "conv2d: kernel height is 5, which spans 5; allowed: a span of at most 4, the padded height");
        refuses(plain, x, Shape.of(1, 2, 1, 1),
                "conv2d: w is of shape (1, 2, 1, 1); allowed: (F, C, KH, KW) with C = 3 as in x (1, 3, 4, 4)");
        Conv2d grouped = new Conv2d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NCHW, 2,
                Spatial.UNIT, Spatial.UNIT);
        refuses(grouped, x, Shape.of(2, 1, 1, 1),
                "conv2d: x is of shape (1, 3, 4, 4); allowed: (N, 2C, H, W): axis 1 a multiple of 2");
        assertThatThrownBy(() -> new Conv2d(Orientation.CONVOLUTION, Padding.VALID, Layout.NCHW, 0,
                Spatial.UNIT, Spatial.UNIT)).hasMessage("groups is 0; allowed: a whole number of at least 1");
        assertThatThrownBy(() -> new Conv2d(Orientation.CONVOLUTION, Padding.FULL, Layout.NCHW, 1,
                Spatial.UNIT, Spatial.UNIT.padded(0, 1))).isInstanceOf(InvalidArgument.class).hasMessage(
                "padding of the width is 0 before, 1 after; allowed: 0 and 0 where the padding is FULL; "
                        + "amounts go with EXPLICIT");
    }

    private static void refuses(Conv2d conv, Tensor x, Shape w, String message) {
        assertThatThrownBy(() -> conv.forward(Named.of("x", x, "w", Tensor.zeros(w))))
                .isInstanceOf(InvalidArgument.class).hasMessage(message);
    }

    /** x = [1] with one zero on either side: the weights [inf, 1] meet (padding, 1) and (1, padding). */
    @Example
    void paddingTakesNoPart() {
        Conv2d conv = new Conv2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NCHW, 1,
                Spatial.UNIT, Spatial.UNIT.padded(1, 1));
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 1, 1, 1), 1),
                "w", Tensor.of(Shape.of(1, 1, 1, 2), Double.POSITIVE_INFINITY, 1));
        assertThat(conv.forward(inputs).get("y").toArray()).containsExactly(1, Double.POSITIVE_INFINITY);
        assertThat(Truth.evaluate(conv, inputs, Plain.ARITHMETIC).get("y").toTensor().toArray())
                .containsExactly(1, Double.POSITIVE_INFINITY);
        Named<Tensor> upstream = Named.of("y", Tensor.of(Shape.of(1, 1, 1, 2), Double.POSITIVE_INFINITY, 3));
        assertThat(conv.backward(inputs, upstream).get("w").toArray()).containsExactly(3, Double.POSITIVE_INFINITY);
    }

    /** Padding, stride and kernel that would make an axis, or all of the output, too large are refused by name. */
    @Example
    void refusesSizesBeyondTheLimit() {
        Tensor x = Tensor.zeros(Shape.of(1, 1, 1, 1));
        refuses(padded(Integer.MAX_VALUE, Integer.MAX_VALUE), x, Shape.of(1, 1, 1, 1),
                "conv2d: padded height is 4294967295; allowed: at most 16777216: fewer elements or less padding");
        refuses(padded(1 << 22, 1 << 22), x, Shape.of(1, 1, 1, 1),
                "conv2d: output is of shape (1, 1, 8388609, 8388609); allowed: at most 2^31 - 1 elements: "
                        + "mind padding and strides");
        refuses(new Conv2d(Orientation.CROSS_CORRELATION, Padding.FULL, Layout.NCHW, 1, Spatial.UNIT,
                new Spatial(1, Integer.MAX_VALUE, 0, 0)), x, Shape.of(1, 1, 1, 3),
                "conv2d: padding is 4294967294; allowed: at most 16777216: a smaller kernel or dilation");
    }

    private static Conv2d padded(int height, int width) {
        return new Conv2d(Orientation.CROSS_CORRELATION, Padding.EXPLICIT, Layout.NCHW, 1,
                Spatial.UNIT.padded(height, height), Spatial.UNIT.padded(width, width));
    }

    /** Two movements are told apart. */
    @Example
    void namesItsHyperparametersByAxis() {
        assertThat(Conv2d.standard().hyperparameters()).containsKeys("groups", "height.stride", "width.stride");
        assertThat(Conv2d.standard().conventions()).containsOnlyKeys("orientation", "padding", "layout");
    }
}
