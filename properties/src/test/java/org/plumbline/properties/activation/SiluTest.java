package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.properties.ByHand.roundings;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.Silu;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class SiluTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SiluSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Silu.standard(), 0, Double.POSITIVE_INFINITY, 0, 1);
        Limits.checkNotANumber(Silu.standard());
    }

    /** x exp(x) (1 - exp(x) + ...): exp and the product round by four units of roundoff at most. */
    @Property
    void keepsItsDigitsInItsTail(@ForAll @DoubleRange(min = 40, max = 700) double x) {
        double expected = -x * Math.exp(-x);
        assertThat(Silu.standard().value(-x)).isCloseTo(expected, within(4 * Math.ulp(expected)));
    }

    /**
     * Where y' = 0, x + 1 = -exp(x), and y = x / (1 + exp(-x)) = x + 1: minus Lambert's W of 1/e. The number is
     * rounded, which moves x + 1 by a unit of its roundoff; y rounds four times, and is smaller. y' is a sum of sigma
     * and sigma x (1 - sigma), each below 1 and rounded seven times.
     */
    @Example
    void theMinimumIsThatOfLambert() {
        double at = -1.2784645427610738;
        assertThat(Silu.standard().value(at)).isCloseTo(at + 1, roundings(5, at));
        assertThat(Silu.standard().derivative(at)).isCloseTo(0, roundings(7, 2));
    }
}
