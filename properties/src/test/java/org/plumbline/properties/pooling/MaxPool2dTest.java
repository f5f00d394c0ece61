package org.plumbline.properties.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.pooling.Tie;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;
import org.plumbline.properties.convolution.Dyadic;

class MaxPool2dTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new MaxPool2dSuite();
    }

    @Property(tries = 200)
    void everyTieConservesItsWindowsMass(@ForAll("kinks") Case trial) {
        Verdict verdict = MaxPool2dSuite.MASS.judge(Subject.REFERENCE, trial);
        assertThat(verdict.failed()).as(verdict.message()).isFalse();
    }

    /** ONNX's examples of MaxPool: 5 by 5 with padding 2, tiles, rounding up, dilation. */
    @Example
    void takesTheMaximaThatOnnxDoes() {
        PoolAxis five = new PoolAxis(5, Spatial.UNIT.padded(2, 2));
        assertThat(of(Rounding.FLOOR, five, fromOne(5))).containsExactly(13, 14, 15, 15, 15, 18, 19, 20, 20, 20,
                23, 24, 25, 25, 25, 23, 24, 25, 25, 25, 23, 24, 25, 25, 25);
        assertThat(of(Rounding.FLOOR, PoolAxis.tiles(2), fromOne(5))).containsExactly(7, 9, 17, 19);
        PoolAxis three = new PoolAxis(3, Spatial.UNIT.strided(2));
        assertThat(of(Rounding.CEIL, three, fromOne(4))).containsExactly(11, 12, 15, 16);
        PoolAxis dilated = new PoolAxis(2, new Spatial(1, 2, 0, 0));
        assertThat(of(Rounding.FLOOR, dilated, fromOne(4))).containsExactly(11, 12, 15, 16);
    }

    /** Padding never wins, even over negative numbers. */
    @Example
    void padsWithMinusInfinity() {
        PoolAxis padded = new PoolAxis(2, Spatial.UNIT.padded(1, 1));
        assertThat(of(Rounding.FLOOR, padded, Tensor.of(Shape.of(1, 1, 1, 1), -7))).containsOnly(-7);
    }

    /** Theano#5248: three equal elements of one window. */
    @Example
    void givesATiesGradientAsDeclared() {
        assertThat(tied(Tie.FIRST)).containsExactly(6, 0, 0, 0);
        assertThat(tied(Tie.LAST)).containsExactly(0, 0, 0, 6);
        assertThat(tied(Tie.SHARED)).containsExactly(2, 2, 0, 2);
    }

    private static double[] tied(Tie tie) {
        MaxPool2d pool = new MaxPool2d(tie, Rounding.FLOOR, Layout.NCHW, PoolAxis.tiles(2), PoolAxis.tiles(2));
        return pool.backward(Named.of("x", Tensor.of(Shape.of(1, 1, 2, 2), 5, 5, 1, 5)),
                Named.of("y", Tensor.filled(Shape.of(1, 1, 1, 1), 6))).get("x").toArray();
    }

    /** Where windows overlap, a common maximum gets the gradients of all of them. */
    @Example
    void overlappingWindowsAddUp() {
        MaxPool2d pool = new MaxPool2d(Tie.FIRST, Rounding.FLOOR, Layout.NCHW,
                PoolAxis.tiles(1), new PoolAxis(2, Spatial.UNIT));
        assertThat(pool.backward(Named.of("x", Tensor.of(Shape.of(1, 1, 1, 3), 1, 9, 2)),
                Named.of("y", Tensor.of(Shape.of(1, 1, 1, 2), 3, 4))).get("x").toArray()).containsExactly(0, 7, 0);
    }

    @Example
    void aWindowThatHoldsNanGivesNanAndNoGradient() {
        Named<Tensor> inputs = Named.of("x", Tensor.of(Shape.of(1, 1, 2, 2), 1, Double.NaN, 3, 2));
        MaxPool2d pool = MaxPool2d.standard();
        assertThat(pool.forward(inputs).get("y").toArray()).containsOnly(Double.NaN);
        Named<Tensor> upstream = Named.of("y", Tensor.filled(Shape.of(1, 1, 1, 1), 1));
        assertThat(pool.backward(inputs, upstream).get("x").toArray()).containsOnly(0);
        assertThat(Truth.evaluate(pool, inputs, Plain.ARITHMETIC).get("y").scalar().value()).isNaN();
        assertThat(Truth.gradient(new Case(pool, inputs, upstream), Plain.ARITHMETIC).get("x").toTensor().toArray())
                .containsOnly(0);
    }

    @Example
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> PoolAxis.tiles(0)).hasMessage("kernel is 0; allowed: a whole number of at least 1");
        assertThatThrownBy(() -> of(Rounding.FLOOR, PoolAxis.tiles(3), fromOne(2)))
                .isInstanceOf(InvalidArgument.class).hasMessage("max-pool2d: kernel height is 3, which spans 3; "
                        + "allowed: a span of at most 2, the padded height");
        assertThatThrownBy(() -> of(Rounding.FLOOR, new PoolAxis(1, Spatial.UNIT.padded(0, 1)), fromOne(2)))
                .isInstanceOf(InvalidArgument.class).hasMessage("max-pool2d: padding of the height is 0 before, "
                        + "1 after; allowed: amounts by which every window meets an element of the input; "
                        + "the one at 2 meets none");
    }

    private static Tensor fromOne(int size) {
        return Dyadic.range(1, 1, size, size).map(x -> x + 1);
    }

    private static double[] of(Rounding rounding, PoolAxis axis, Tensor x) {
        return new MaxPool2d(Tie.FIRST, rounding, Layout.NCHW, axis, axis).forward(Named.of("x", x)).get("y").toArray();
    }
}
