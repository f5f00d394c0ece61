package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.activation.LeakyRelu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class LeakyReluTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LeakyReluSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(LeakyRelu.standard(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.01, 1);
        Limits.checkNotANumber(LeakyRelu.standard());
    }

    /** 0 * -infinity is NaN; relu's limit is 0. */
    @Example
    void slopeZeroIsReluAtMinusInfinityToo() {
        Limits.check(new LeakyRelu(0, Kink.LEFT), 0, Double.POSITIVE_INFINITY, 0, 1);
    }

    /** Seed 004, question 1(e)(iii): the gradient below 0 is small, not none. */
    @Example
    void theDerivativeBelowZeroIsTheSlope() {
        assertThat(LeakyRelu.standard().derivative(-7)).isEqualTo(0.01);
        assertThat(LeakyRelu.standard().value(-7)).isEqualTo(-0.07);
    }

    @Example
    void refusesASlopeThatIsNotFinite() {
        assertThatThrownBy(() -> new LeakyRelu(Double.NaN, Kink.LEFT)).isInstanceOf(InvalidArgument.class)
                .hasMessage("slope is NaN; allowed: a finite number");
    }
}
