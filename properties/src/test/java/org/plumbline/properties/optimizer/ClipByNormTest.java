package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.ClipByNorm;
import org.plumbline.oracle.optimizer.ClipGuard;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
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

    @Example
    void refusesAMaximumOfZero() {
        assertThatThrownBy(() -> new ClipByNorm(0, ClipGuard.NONE)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("maximum is 0.0").hasMessageContaining("greater than 0");
    }

    private static Tensor clipped(double maximum, ClipGuard guard, Tensor gradient) {
        return new ClipByNorm(maximum, guard).forward(Named.of("gradient", gradient)).get("gradient");
    }
}
