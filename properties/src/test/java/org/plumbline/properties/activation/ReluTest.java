package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class ReluTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ReluSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Relu.standard(), 0, Double.POSITIVE_INFINITY, 0, 1);
        Limits.checkNotANumber(Relu.standard());
    }

    /** Seed 004, question 5(d)(iv): the indicator of z > 0. */
    @Example
    void theDerivativeIsTheIndicatorOfPositiveNumbers() {
        assertThat(Tensor.vector(-2, -0.0, 0, 0.5).map(Relu.standard()::derivative))
                .isEqualTo(Tensor.vector(0, 0, 0, 1));
    }

    @Example
    void theConventionSaysWhatHoldsAtZero() {
        assertThat(new Relu(Kink.RIGHT).derivative(0)).isEqualTo(1);
        assertThat(new Relu(Kink.MIDDLE).derivative(0)).isEqualTo(0.5);
        assertThat(Relu.standard().conventions()).containsEntry("atZero", Kink.LEFT);
    }
}
