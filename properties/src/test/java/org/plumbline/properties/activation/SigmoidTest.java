package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class SigmoidTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SigmoidSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Sigmoid.standard(), 0, 1, 0, 0);
        Limits.checkNotANumber(Sigmoid.standard());
    }

    /** Seed 000, question 3: y = sigmoid(h) of h = 2 x + 1 has dy/dx = 2 y (1 - y), at x = -1/2 one half. */
    @Example
    void theChainRuleOfTheComputationalGraph() {
        double h = 2 * -0.5 + 1;
        assertThat(Sigmoid.standard().value(h)).isEqualTo(0.5);
        assertThat(2 * Sigmoid.standard().derivative(h)).isEqualTo(0.5);
    }

    /** Seed 004, question 1(e): the gradient vanishes, and is at most 1/4, to the last bit. */
    @Property
    void theDerivativeIsAtMostAQuarter(@ForAll double x) {
        assertThat(Sigmoid.standard().derivative(x)).isBetween(0.0, 0.25);
    }

    /** exp(-x) (1 - 2 exp(-x) + ...): exp and cosh, squared, round by ten units of roundoff at most. */
    @Property
    void theDerivativeKeepsItsDigitsInTheTail(@ForAll @DoubleRange(min = 40, max = 700) double x) {
        assertThat(Sigmoid.standard().derivative(x)).isCloseTo(Math.exp(-x), within(8 * Math.ulp(Math.exp(-x))));
        assertThat(Sigmoid.standard().derivative(-x)).isEqualTo(Sigmoid.standard().derivative(x));
    }
}
