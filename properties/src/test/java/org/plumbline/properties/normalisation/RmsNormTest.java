package org.plumbline.properties.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.normalisation.RmsNorm;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class RmsNormTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new RmsNormSuite();
    }

    /** (1 + 49) / 2 = 5^2: no mean is subtracted, or both would be at distance 1. */
    @Example
    void dividesByTheRootMeanSquare() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 7), "gamma", Tensor.vector(10, 5));
        assertThat(new RmsNorm(0, EpsilonPlace.INSIDE_ROOT).forward(inputs).get("y")).isEqualTo(Tensor.vector(2, 7));
    }

    @Example
    void epsilonInsideAndOutsideTheRoot() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(2, 2));
        assertThat(new RmsNorm(12, EpsilonPlace.INSIDE_ROOT).forward(inputs).get("y"))
                .isEqualTo(Tensor.vector(0.5, 0.5));
        assertThat(new RmsNorm(6, EpsilonPlace.OUTSIDE_ROOT).forward(inputs).get("y"))
                .isEqualTo(Tensor.vector(0.25, 0.25));
    }

    /** Of (3, 4), 25 / 2 + 47 / 2 = 6^2. Of (1, 7), with the root 5, the divisor is 5 + 3; and both tiers say so. */
    @Example
    void epsilonInsideAndOutsideTheRootInBothTiers() {
        assertBothTiers(new RmsNorm(23.5, EpsilonPlace.INSIDE_ROOT), Tensor.vector(3, 4), 3 / 6.0, 4 / 6.0);
        assertBothTiers(new RmsNorm(3, EpsilonPlace.OUTSIDE_ROOT), Tensor.vector(1, 7), 1 / 8.0, 7 / 8.0);
    }

    /**
     * Of (1, 7) by the first element: dz_1 = 1 / s and ds = x / (2 r), r = 5. With epsilon = 11 inside, r = s = 6; with
     * epsilon = 3 outside, s = 8.
     */
    @Example
    void gradientWithEpsilonInsideAndOutsideTheRoot() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 7));
        Named<Tensor> upstream = Named.of("y", Tensor.vector(1, 0));
        ByHand.gradient(new RmsNorm(11, EpsilonPlace.INSIDE_ROOT), inputs, upstream, "x", 71 / 432.0, -7 / 432.0);
        ByHand.gradient(new RmsNorm(3, EpsilonPlace.OUTSIDE_ROOT), inputs, upstream, "x", 79 / 640.0, -7 / 640.0);
    }

    /** The squares overflow or vanish; the quotients do not. */
    @Example
    void hugeAndTinyRows() {
        for (double size : new double[] {1e200, 1e-170, 0x1p-1070}) {
            for (EpsilonPlace place : EpsilonPlace.values()) {
                assertThat(new RmsNorm(0, place).forward(Named.of("x", Tensor.vector(size, -size))).get("y"))
                        .as("of %s, epsilon %s", size, place).isEqualTo(Tensor.vector(1, -1));
            }
        }
        assertThat(RmsNorm.standard().forward(Named.of("x", Tensor.vector(1e200, -1e200))).get("y"))
                .isEqualTo(Tensor.vector(1, -1));
    }

    /** y is the same, and its slope is of the size of 1 / x. */
    @Example
    void gradientOfHugeAndTinyRowsIsThatOfOrdinaryOnesScaled() {
        RmsNorm norm = new RmsNorm(0, EpsilonPlace.OUTSIDE_ROOT);
        Named<Tensor> upstream = Named.of("y", Tensor.vector(1, 0));
        Tensor dx = norm.backward(Named.of("x", Tensor.vector(1, 7)), upstream).get("x");
        ByHand.gradient(norm, Named.of("x", Tensor.vector(1, 7)), upstream, "x", 49 / 250.0, -7 / 250.0);
        for (double size : new double[] {0x1p600, 0x1p-600}) {
            assertThat(norm.backward(Named.of("x", Tensor.vector(size, 7 * size)), upstream).get("x").times(size))
                    .isEqualTo(dx);
        }
    }

    @Example
    void hasNoBeta() {
        assertThatThrownBy(() -> RmsNorm.standard().forward(
                Named.of("x", Tensor.vector(1, 2), "beta", Tensor.vector(1, 2))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("rms-norm: beta is not an input; allowed: the inputs [x, gamma]");
    }

    @Example
    void refusesAnInfiniteEpsilon() {
        assertThatThrownBy(() -> new RmsNorm(Double.POSITIVE_INFINITY, EpsilonPlace.INSIDE_ROOT))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("epsilon is Infinity; allowed: a finite number of at least 0");
    }

    private static void assertBothTiers(RmsNorm norm, Tensor x, double... y) {
        Named<Tensor> inputs = Named.of("x", x);
        assertThat(norm.forward(inputs).get("y").toArray()).containsExactly(y);
        assertThat(Truth.evaluate(norm, inputs, Plain.ARITHMETIC).get("y").toTensor().toArray()).containsExactly(y);
    }
}
