package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.Softplus;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class SoftplusTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SoftplusSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Softplus.standard(), 0, Double.POSITIVE_INFINITY, 0, 1);
        Limits.checkNotANumber(Softplus.standard());
    }

    /** log(1 + exp(-x)) = exp(-x) - ..., of which the next term is unseen from 40 on; exp and log1p round. */
    @Property
    void keepsItsDigitsInItsTail(@ForAll @DoubleRange(min = 40, max = 700) double x) {
        assertThat(Softplus.standard().value(-x)).isCloseTo(Math.exp(-x), within(4 * Math.ulp(Math.exp(-x))));
    }

    /** Seed 000, question 6(1): an activation for an output that may not be negative. */
    @Property
    void isNotNegative(@ForAll double x) {
        assertThat(Softplus.standard().value(x)).isGreaterThanOrEqualTo(0);
    }
}
