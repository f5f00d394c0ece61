package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class ConvTranspose2dTest implements GradientContract, ExactContract, ExtremeContract {

    private static final Spatial TWO = Spatial.UNIT.strided(2);

    @Override
    public Suite<?> suite() {
        return new ConvTranspose2dSuite();
    }

    /** The example of ONNX's operator ConvTranspose: 0 to 8 spread by 3 by 3 ones. */
    @Example
    void spreadsAsOnnxDoes() {
        Tensor y = ConvTranspose2d.standard().forward(Named.of("x", Dyadic.range(1, 1, 3, 3), "w", ones(3))).get("y");
        assertThat(y).isEqualTo(Images.of(Tensor.matrix(new double[][] {
            {0, 1, 3, 3, 2}, {3, 8, 15, 12, 7}, {9, 21, 36, 27, 15}, {9, 20, 33, 24, 13}, {6, 13, 21, 15, 8}})));
    }

    /** (3 - 1) 2 - 1 - 1 + 2 + 1 = 5 rows, and one more by output padding. */
    @Example
    void outputPaddingAddsAtTheEnd() {
        Tensor x = Tensor.filled(Shape.of(1, 1, 3, 1), 1);
        Tensor w = Tensor.filled(Shape.of(1, 1, 3, 1), 1);
        Tensor five = of(Padding.EXPLICIT, TWO.padded(1, 1), 0).forward(Named.of("x", x, "w", w)).get("y");
        Tensor six = of(Padding.EXPLICIT, TWO.padded(1, 1), 1).forward(Named.of("x", x, "w", w)).get("y");
        assertThat(five.toArray()).containsExactly(1, 2, 1, 2, 1);
        assertThat(six.toArray()).containsExactly(1, 2, 1, 2, 1, 1);
    }

    /** A kernel smaller than the stride leaves gaps, the last of which SAME counts too. */
    @Example
    void sameCountsTheLastGap() {
        Tensor x = Tensor.filled(Shape.of(1, 1, 2, 1), 1);
        Tensor y = of(Padding.SAME_UPPER, Spatial.UNIT.strided(3), 0)
                .forward(Named.of("x", x, "w", Tensor.filled(Shape.of(1, 1, 1, 1), 5))).get("y");
        assertThat(y.toArray()).containsExactly(5, 0, 0, 5, 0, 0);
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> of(Padding.VALID, TWO, 2)).isInstanceOf(InvalidArgument.class)
                .hasMessage("extraRows is 2; allowed: at least 0 and less than 2, the greater of stride and dilation");
        assertThatThrownBy(() -> of(Padding.VALID, TWO, -1)).hasMessageStartingWith("extraRows is -1");
        assertThatThrownBy(() -> of(Padding.SAME_LOWER, TWO, 1)).hasMessage("extraRows is 1; allowed: "
                + "0 where the padding is SAME_LOWER, which determines the output's size");
        assertThatThrownBy(() -> of(Padding.SAME_UPPER, TWO.padded(1, 0), 0))
                .hasMessageStartingWith("padding of the height is 1 before, 0 after");
        assertThatThrownBy(() -> of(Padding.FULL, Spatial.UNIT, 0)
                .forward(Named.of("x", Dyadic.range(1, 1, 2, 2), "w", ones(3)))).isInstanceOf(InvalidArgument.class)
                .hasMessage("conv-transpose2d: padding of the height is 4; "
                        + "allowed: less than 4, the height that it is cut from");
        assertThatThrownBy(() -> of(Padding.SAME_UPPER, Spatial.UNIT.strided(Integer.MAX_VALUE), 0)
                .forward(Named.of("x", Dyadic.range(1, 1, 2, 2), "w", ones(3)))).isInstanceOf(InvalidArgument.class)
                .hasMessage("conv-transpose2d: height is 4294967294; allowed: at most 16777216: a smaller stride");
        assertThatThrownBy(() -> of(Padding.VALID, Spatial.UNIT.strided(Integer.MAX_VALUE), 0)
                .forward(Named.of("x", Dyadic.range(1, 1, 2, 2), "w", ones(3)))).isInstanceOf(InvalidArgument.class)
                .hasMessage("conv-transpose2d: height is 2147483650; allowed: at most 16777216: "
                        + "a smaller stride or dilation");
    }

    private static ConvTranspose2d of(Padding padding, Spatial height, int extraRows) {
        return new ConvTranspose2d(Orientation.CROSS_CORRELATION, padding, Layout.NCHW, 1,
                height, Spatial.UNIT, extraRows, 0);
    }

    private static Tensor ones(int kernel) {
        return Tensor.filled(Shape.of(1, 1, kernel, kernel), 1);
    }
}
