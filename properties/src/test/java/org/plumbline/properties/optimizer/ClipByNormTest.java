package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.ClipByNorm;
import org.plumbline.oracle.optimizer.ClipGuard;
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
                .hasMessageContaining("maximum is 0.0").hasMessageContaining("greater than 0");
    }

    private static Tensor clipped(double maximum, ClipGuard guard, Tensor gradient) {
        return new ClipByNorm(maximum, guard).forward(Named.of("gradient", gradient)).get("gradient");
    }
}
