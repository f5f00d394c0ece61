package org.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.initialiser.He;
import org.plumbline.oracle.initialiser.LeCun;
import org.plumbline.oracle.initialiser.VarianceScaling;
import org.plumbline.oracle.initialiser.Xavier;
import org.plumbline.oracle.layer.Broadcasting;
import org.plumbline.oracle.normalisation.Deviation;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.normalisation.Variance;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** What operations share and others may call: it refuses nonsense, and lets NaN through where data may be. */
class HelpersTest {

    @Example
    void weightsJoinAtLeastOneInputAndOutput() {
        for (VarianceScaling scaling : List.of(He.standard(), LeCun.standard(), Xavier.standard())) {
            refuses("fanIn is -2", () -> scaling.deviation(-2, 3));
            refuses("fanOut is 0", () -> scaling.deviation(2, 0));
            refuses("fanIn is 0", () -> scaling.variance(Plain.ARITHMETIC, 0, 3));
            refuses("fanOut is -3", () -> scaling.variance(Plain.ARITHMETIC, 2, -3));
        }
    }

    @Example
    void aVarianceIsOfEnoughValues() {
        NdArray<Plain> deviations = NdArray.input(Plain.ARITHMETIC, Tensor.vector(Double.NaN));
        refuses("n is with 1 value to normalise over", () -> Variance.UNBIASED.of(deviations, 1));
        refuses("n is with -1 values", () -> Variance.SUM.divisor(-1));
        refuses("n is with 0 values", () -> Variance.BIASED.divisor(0));
        assertThat(Variance.BIASED.of(deviations, 1).value()).isNaN();
    }

    @Example
    void anEpsilonIsFiniteAndNotNegative() {
        for (EpsilonPlace place : EpsilonPlace.values()) {
            for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
                refuses("epsilon is " + bad, () -> place.root(1, bad));
                refuses("epsilon is " + bad, () -> place.root(Plain.ARITHMETIC.of(1), bad));
            }
            assertThat(place.root(Double.NaN, 1)).isNaN();
        }
    }

    @Example
    void oneSidedDerivativesAreFinite() {
        for (Kink kink : Kink.values()) {
            refuses("left is NaN", () -> kink.between(Double.NaN, 1));
            refuses("right is Infinity", () -> kink.between(0, Double.POSITIVE_INFINITY));
        }
    }

    @Example
    void onlyWhatIsRepeatedHasStridesInAResult() {
        assertThat(Broadcasting.strides(Shape.of(3, 1), Shape.of(2, 3, 4))).containsExactly(0, 1, 0);
        refuses("operand is of shape (3,)", () -> Broadcasting.strides(Shape.of(3), Shape.of(2)));
        refuses("operand is of shape (1, 2)", () -> Broadcasting.strides(Shape.of(1, 2), Shape.of(2)));
        refuses("result is null", () -> Broadcasting.strides(Shape.of(2), null));
    }

    @Example
    void aLayerCountsTheElementsOfItsLastAxes() {
        LayerNorm norm = new LayerNorm(2, Deviation.standard());
        assertThat(norm.count(Shape.of(5, 3, 4))).isEqualTo(12);
        refuses("axis is -2", () -> norm.count(Shape.of(5)));
        refuses("shape is null", () -> norm.count(null));
    }

    private static void refuses(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgument.class).hasMessageStartingWith(message);
    }
}
