package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.ScaledSigmoid;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class ScaledSigmoidTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new ScaledSigmoidSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(new ScaledSigmoid(0.1, 0.3), 0.1, 0.3, 0, 0);
        Limits.checkNotANumber(new ScaledSigmoid(0.1, 0.3));
    }

    /** Seed 000, question 6(3): an activation for an output between a and b; to the last bit. */
    @Property
    void staysWithinTheInterval(@ForAll double x, @ForAll @DoubleRange(min = -100, max = 100) double a,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double width) {
        assertThat(new ScaledSigmoid(a, a + width).value(x)).isBetween(a, a + width);
    }

    /** Seed 000, question 5: an age from 0 to 100. */
    @Example
    void isInTheMiddleAtZero() {
        assertThat(new ScaledSigmoid(0, 100).value(0)).isEqualTo(50);
        assertThat(new ScaledSigmoid(0, 100).derivative(0)).isEqualTo(25);
    }

    @Example
    void refusesAnIntervalThatIsNone() {
        assertThatThrownBy(() -> new ScaledSigmoid(1, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessage("b is 1.0; allowed: a number greater than a = 1.0 by a finite difference");
        assertThatThrownBy(() -> new ScaledSigmoid(2, 1)).hasMessageContaining("b is 1.0");
        assertThatThrownBy(() -> new ScaledSigmoid(0, Double.NaN)).hasMessageContaining("b is NaN");
        assertThatThrownBy(() -> new ScaledSigmoid(-1e308, 1e308)).hasMessageContaining("b is 1.0E308");
        assertThatThrownBy(() -> new ScaledSigmoid(Double.NEGATIVE_INFINITY, 0)).hasMessageContaining("a is -Infinity");
    }
}
