package org.plumbline.properties.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class LayerNormTest implements GradientContract, KinkContract, ExtremeContract {

    private static final Deviation BARE = new Deviation(0, EpsilonPlace.INSIDE_ROOT, Variance.BIASED);

    @Override
    public Suite<?> suite() {
        return new LayerNormSuite();
    }

    @Example
    void everyRowByItself() {
        Tensor x = Tensor.matrix(new double[][] {{1, 3}, {30, 10}});
        Named<Tensor> inputs = Named.of("x", x, "gamma", Tensor.vector(2, 5), "beta", Tensor.vector(0, 100));
        assertThat(new LayerNorm(1, BARE).forward(inputs).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{-2, 105}, {2, 95}}));
    }

    /** The mean over both axes is 0 and the variance (9 + 9 + 16 + 16) / 4. */
    @Example
    void severalAxesTogether() {
        Tensor x = Tensor.of(Shape.of(1, 2, 2), 3, -3, 4, -4);
        double root = Math.sqrt(12.5);
        assertThat(new LayerNorm(2, BARE).forward(Named.of("x", x)).get("y"))
                .isEqualTo(x.map(element -> element / root));
    }

    @Example
    void epsilonInsideAndOutsideTheRoot() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 3));
        Deviation inside = new Deviation(3, EpsilonPlace.INSIDE_ROOT, Variance.BIASED);
        Deviation outside = new Deviation(3, EpsilonPlace.OUTSIDE_ROOT, Variance.BIASED);
        assertThat(new LayerNorm(1, inside).forward(inputs).get("y")).isEqualTo(Tensor.vector(-0.5, 0.5));
        assertThat(new LayerNorm(1, outside).forward(inputs).get("y")).isEqualTo(Tensor.vector(-0.25, 0.25));
    }

    /** With d = x_2 - x_1 = 2, y_2 = d / 2 / sqrt(d^2 / 4 + 3), whose slope is 3 / 2 / 2^3, or d / 2 / (d / 2 + 3). */
    @Example
    void gradientWithEpsilonInsideAndOutsideTheRoot() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 3));
        Named<Tensor> upstream = Named.of("y", Tensor.vector(0, 1));
        Deviation inside = new Deviation(3, EpsilonPlace.INSIDE_ROOT, Variance.BIASED);
        Deviation outside = new Deviation(3, EpsilonPlace.OUTSIDE_ROOT, Variance.BIASED);
        assertThat(new LayerNorm(1, inside).backward(inputs, upstream).get("x"))
                .isEqualTo(Tensor.vector(-3 / 16.0, 3 / 16.0));
        assertThat(new LayerNorm(1, outside).backward(inputs, upstream).get("x"))
                .isEqualTo(Tensor.vector(-3 / 32.0, 3 / 32.0));
    }

    /** The squares overflow or vanish; the quotients do not. */
    @Example
    void hugeAndTinyRows() {
        for (double size : new double[] {1e200, 1e-170, 0x1p-1070}) {
            for (EpsilonPlace place : EpsilonPlace.values()) {
                LayerNorm norm = new LayerNorm(1, new Deviation(0, place, Variance.BIASED));
                assertThat(norm.forward(Named.of("x", Tensor.vector(size, -size))).get("y"))
                        .as("of %s, epsilon %s", size, place).isEqualTo(Tensor.vector(1, -1));
            }
        }
        assertThat(LayerNorm.standard().forward(Named.of("x", Tensor.vector(1e200, -1e200))).get("y"))
                .isEqualTo(Tensor.vector(1, -1));
    }

    /** Of (-2, 1, 1) r, with the deviation sqrt(2) r: three bare numbers have a gradient of the size 1 / r. */
    @Example
    void gradientOfHugeAndTinyRowsIsThatOfOrdinaryOnesScaled() {
        LayerNorm norm = new LayerNorm(1, BARE);
        Tensor x = Tensor.vector(-2, 1, 1);
        Named<Tensor> upstream = Named.of("y", Tensor.vector(1, -3, 2));
        Tensor dx = norm.backward(Named.of("x", x), upstream).get("x");
        double slope = 2.5 / Math.sqrt(2);
        ByHand.gradient(norm, Named.of("x", x), upstream, "x", 0, -slope, slope);
        for (double size : new double[] {0x1p600, 0x1p-600}) {
            assertThat(norm.backward(Named.of("x", x.times(size)), upstream).get("x").times(size)).isEqualTo(dx);
        }
    }

    /** With n - 1 = 1 the variance of {1, 3} is 2; undivided it is 2 as well. */
    @Example
    void unbiasedVarianceAndSum() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 3));
        for (Variance variance : new Variance[] {Variance.UNBIASED, Variance.SUM}) {
            Deviation deviation = new Deviation(2, EpsilonPlace.INSIDE_ROOT, variance);
            assertThat(new LayerNorm(1, deviation).forward(inputs).get("y")).isEqualTo(Tensor.vector(-0.5, 0.5));
        }
    }

    @Example
    void aConstantRowGivesBeta() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(7, 7), "beta", Tensor.vector(1, 2));
        assertThat(LayerNorm.standard().forward(inputs).get("y")).isEqualTo(Tensor.vector(1, 2));
    }

    @Example
    void refusesWhatCannotBeNormalised() {
        assertThatThrownBy(() -> new LayerNorm(0, BARE)).isInstanceOf(InvalidArgument.class)
                .hasMessage("axes is 0; allowed: a whole number from 1 to 64");
        assertThatThrownBy(() -> new LayerNorm(65, Deviation.standard())).isInstanceOf(InvalidArgument.class)
                .hasMessage("axes is 65; allowed: a whole number from 1 to 64");
        assertThatThrownBy(() -> LayerNorm.standard().forward(Named.of("x", Tensor.zeros(Shape.of(2, 0)))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("layer-norm: x is of shape (2, 0)");
        assertThatThrownBy(() -> new LayerNorm(2, BARE).forward(Named.of("x", Tensor.vector(1, 2))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("rank at least 2");
        LayerNorm unbiased = new LayerNorm(1, new Deviation(1, EpsilonPlace.INSIDE_ROOT, Variance.UNBIASED));
        assertThatThrownBy(() -> unbiased.forward(Named.of("x", Tensor.vector(1))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("at least 2 for the unbiased variance");
    }
}
