package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.assertj.core.data.Offset;
import org.plumbline.oracle.optimizer.ClipByNorm;
import org.plumbline.oracle.optimizer.ClipGuard;
import org.plumbline.oracle.real.Decimal;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class ClipByNormTest implements LawContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ClipByNormSuite();
    }

    /** (3, 4) has the norm 5. */
    @Example
    void scalesTheTriangleOfThreeFourFive() {
        Named<Tensor> gradient = Named.of("gradient", Tensor.vector(3, 4));
        ByHand.output(new ClipByNorm(1, ClipGuard.NONE), gradient, "gradient", 0.6, 0.8);
        ByHand.output(new ClipByNorm(1, ClipGuard.MILLIONTH), gradient, "gradient", 3 / 5.000001, 4 / 5.000001);
        assertThat(clipped(5, ClipGuard.NONE, Tensor.vector(3, 4))).isEqualTo(Tensor.vector(3, 4));
    }

    @Example
    void leavesNothingAndZeroAsTheyAre() {
        assertThat(clipped(1, ClipGuard.NONE, Tensor.zeros(Shape.of(0)))).isEqualTo(Tensor.zeros(Shape.of(0)));
        assertThat(clipped(1, ClipGuard.NONE, Tensor.vector(0, 0))).isEqualTo(Tensor.vector(0, 0));
    }

    /** The norm, 1.7e308 sqrt(2), is beyond the greatest double; the elements of the result are 1 / sqrt(2). */
    @Example
    void clipsFiniteElementsWhoseNormOverflows() {
        for (double huge : new double[] {1.7e308, Double.MAX_VALUE}) {
            Tensor clipped = clipped(1, ClipGuard.NONE, Tensor.vector(huge, -huge));
            assertThat(clipped.at(0)).isCloseTo(Math.sqrt(0.5), ByHand.roundings(8, 1));
            assertThat(clipped.at(1)).isEqualTo(-clipped.at(0));
        }
        Tensor clipped = clipped(Double.MAX_VALUE, ClipGuard.NONE, Tensor.vector(1.7e308, 1.7e308));
        assertThat(clipped.at(0)).isCloseTo(Double.MAX_VALUE * Math.sqrt(0.5), ByHand.roundings(8, 1e308));
    }

    /** 1e-215 / 1e105 underflows, 1e-215 times 1e100 / 1e105 does not; so does the gradient beside a norm of 2^1024. */
    @Example
    void whatIsTinyBesideAHugeNormKeepsItsDigits() {
        assertThat(clipped(1e100, ClipGuard.NONE, Tensor.vector(1e105, 1e-215)).at(1))
                .isCloseTo(1e-220, ByHand.roundings(8, 1e-220));
        double expected = 1e-320 * Math.sqrt(0.5) * (Double.MAX_VALUE / 1.7e308);
        assertThat(clipped(Double.MAX_VALUE, ClipGuard.NONE, Tensor.vector(1.7e308, 1.7e308, 1e-320)).at(2))
                .isCloseTo(expected, Offset.offset(2 * Double.MIN_VALUE));
    }

    /** The ratio 2^-456 / 1e305 is no double. */
    @Example
    void aHugeGradientIsClippedToATinyMaximum() {
        Tensor clipped = clipped(ClipByNorm.LEAST_MAXIMUM, ClipGuard.NONE, Tensor.vector(3e305, -4e305, 0));
        assertThat(clipped.at(0)).isCloseTo(0.6 * 0x1p-456, ByHand.roundings(8, 0x1p-456));
        assertThat(clipped.at(1)).isCloseTo(-0.8 * 0x1p-456, ByHand.roundings(8, 0x1p-456));
    }

    /** Where no square overflows, the definition in double-double is that in fifty digits, to the last double. */
    @Example
    void theDefinitionHoldsDownToTheLeastMaximum() {
        for (double size : new double[] {1e-137, 1e-100, 1, 1e10, 1e150}) {
            ClipByNorm clip = new ClipByNorm(ClipByNorm.LEAST_MAXIMUM, ClipGuard.NONE);
            Named<Tensor> gradient = Named.of("gradient", Tensor.vector(3 * size, 4 * size));
            assertThat(Truth.evaluate(clip, gradient, DoubleDouble.ARITHMETIC).get("gradient").toTensor())
                    .isEqualTo(Truth.evaluate(clip, gradient, Decimal.ARITHMETIC).get("gradient").toTensor());
        }
    }

    @Example
    void refusesAMaximumThatTheDefinitionCannotFollow() {
        assertThatThrownBy(() -> new ClipByNorm(1e-320, ClipGuard.NONE)).isInstanceOf(InvalidArgument.class)
                .hasMessageStartingWith("maximum is 1.0E-320; allowed: a number from 5.37430088605367");
        assertThatThrownBy(() -> new ClipByNorm(Double.POSITIVE_INFINITY, ClipGuard.NONE))
                .isInstanceOf(InvalidArgument.class).hasMessageStartingWith("maximum is Infinity");
    }

    /** max / infinity = 0, and 0 times an infinity is NaN. */
    @Example
    void aGradientThatIsNotFiniteDoesNotPassUnclipped() {
        for (ClipGuard guard : ClipGuard.values()) {
            for (double infinity : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                becomes(guard, Tensor.vector(infinity, 1e9, 0), Tensor.vector(Double.NaN, 0, 0));
            }
            becomes(guard, Tensor.vector(Double.NaN, 1e9, 0), Tensor.vector(Double.NaN, Double.NaN, Double.NaN));
            becomes(guard, Tensor.vector(Double.NaN, Double.POSITIVE_INFINITY),
                    Tensor.vector(Double.NaN, Double.NaN));
        }
    }

    /** By the reference and by the definition. */
    private static void becomes(ClipGuard guard, Tensor gradient, Tensor expected) {
        assertThat(clipped(5, guard, gradient)).isEqualTo(expected);
        assertThat(Truth.evaluate(new ClipByNorm(5, guard), Named.of("gradient", gradient), Plain.ARITHMETIC)
                .get("gradient").toTensor()).isEqualTo(expected);
    }

    @Example
    void refusesAMaximumOfZero() {
        assertThatThrownBy(() -> new ClipByNorm(0, ClipGuard.NONE)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("maximum is 0.0").hasMessageContaining("to 1.7976931348623157E308");
    }

    private static Tensor clipped(double maximum, ClipGuard guard, Tensor gradient) {
        return new ClipByNorm(maximum, guard).forward(Named.of("gradient", gradient)).get("gradient");
    }
}
