package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.Step;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class StepTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new StepSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Step.standard(), 0, 1, 0, 0);
    }

    @Example
    void theConventionsSayWhichStepItIs() {
        assertThat(Step.sign().forward(Named.of("x", Tensor.vector(-3, 0, 0.1))).get("y"))
                .isEqualTo(Tensor.vector(-1, 0, 1));
        assertThat(new Step(Step.Levels.ZERO_ONE, Step.AtZero.LOWER).value(0)).isEqualTo(0);
        assertThat(new Step(Step.Levels.ZERO_ONE, Step.AtZero.MIDDLE).value(0)).isEqualTo(0.5);
        assertThat(Step.standard().value(0)).isEqualTo(1);
        assertThat(Step.Levels.MINUS_ONE_ONE.meaning()).isEqualTo("-1 below and 1 above");
        assertThat(Step.AtZero.UPPER.meaning()).isEqualTo("the upper value");
    }

    /**
     * Seed 004, question 6(a)(ii): four hidden steps and one of the sum, at 4 or above, tell the square of both
     * coordinates from 1 to 2 from the rest, perfectly.
     */
    @Property
    void aNetworkOfStepsSeparatesTheSquare(@ForAll @DoubleRange(min = 0, max = 3) double x1,
            @ForAll @DoubleRange(min = 0, max = 3) double x2) {
        Named<Tensor> hidden = Named.of("x", Tensor.of(Shape.of(1, 2), x1, x2),
                "w", Tensor.of(Shape.of(2, 4), 1, -1, 0, 0, 0, 0, 1, -1), "b", Tensor.vector(-1, 2, -1, 2));
        Named<Tensor> output = Named.of("x", step(hidden),
                "w", Tensor.filled(Shape.of(4, 1), 1), "b", Tensor.vector(-4));
        boolean inside = x1 >= 1 && x1 <= 2 && x2 >= 1 && x2 <= 2;
        assertThat(step(output).scalar()).isEqualTo(inside ? 1 : 0);
    }

    private static Tensor step(Named<Tensor> dense) {
        return Step.standard().forward(Named.of("x", Dense.standard().forward(dense).get("y"))).get("y");
    }
}
