package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.oracle.activation.Elu;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class EluTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new EluSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(new Elu(2, Kink.LEFT), -2, Double.POSITIVE_INFINITY, 0, 1);
        Limits.checkNotANumber(new Elu(2, Kink.LEFT));
    }

    /** Seed 004, question 6(b)(i): 1 for x >= 0, alpha exp(x) for x < 0. */
    @Property
    void theDerivativeIsTheExams(@ForAll @DoubleRange(min = -30, max = 30) double x,
            @ForAll @DoubleRange(min = 0, max = 4) double alpha) {
        assertThat(new Elu(alpha, Kink.RIGHT).derivative(x)).isEqualTo(x >= 0 ? 1 : alpha * Math.exp(x));
    }

    /** Seed 004, question 6(b)(ii): unlike relu's, the gradient does not vanish below 0. */
    @Example
    void theDerivativeBelowZeroIsPositive() {
        assertThat(Elu.standard().derivative(-3)).isGreaterThan(0);
        assertThat(Relu.standard().derivative(-3)).isZero();
    }

    /** alpha x is right to the last bit below 2^-56, where alpha x^2 / 2 is no longer seen. */
    @Property
    void keepsItsDigitsNearZero(@ForAll @IntRange(min = 57, max = 1000) int exponent) {
        double x = Math.scalb(1.7, -exponent);
        assertThat(new Elu(1.5, Kink.LEFT).value(-x)).isEqualTo(-1.5 * x);
    }

    @Example
    void refusesANegativeAlpha() {
        assertThatThrownBy(() -> new Elu(-1, Kink.LEFT)).isInstanceOf(InvalidArgument.class)
                .hasMessage("alpha is -1.0; allowed: a finite number of at least 0");
        assertThatThrownBy(() -> new Elu(Double.POSITIVE_INFINITY, Kink.LEFT))
                .hasMessageContaining("alpha is Infinity");
    }
}
