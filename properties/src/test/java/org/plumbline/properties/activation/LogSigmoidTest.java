package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.LogSigmoid;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class LogSigmoidTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LogSigmoidSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(LogSigmoid.standard(), Double.NEGATIVE_INFINITY, 0, 1, 0);
        Limits.checkNotANumber(LogSigmoid.standard());
    }

    /** -log(1 + exp(-x)) = -exp(-x) + ..., of which the next term is unseen from 40 on; exp and log1p round. */
    @Property
    void keepsItsDigitsInItsTail(@ForAll @DoubleRange(min = 40, max = 700) double x) {
        assertThat(LogSigmoid.standard().value(x)).isCloseTo(-Math.exp(-x), within(4 * Math.ulp(Math.exp(-x))));
    }

    /** Seed 000, question 6(2): an activation for an output that may not be positive. */
    @Property
    void isNotPositive(@ForAll double x) {
        assertThat(LogSigmoid.standard().value(x)).isLessThanOrEqualTo(0);
    }
}
