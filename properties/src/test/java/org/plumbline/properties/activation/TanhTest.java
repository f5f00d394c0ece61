package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.activation.Tanh;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class TanhTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new TanhSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Tanh.standard(), -1, 1, 0, 0);
        Limits.checkNotANumber(Tanh.standard());
    }

    /** Seed 004, question 1(f): true, to the last bit. */
    @Property
    void theGradientNeverGrows(@ForAll double x, @ForAll @DoubleRange(min = -1000, max = 1000) double dy) {
        Named<Tensor> upstream = Named.of("y", Tensor.scalar(dy));
        double dx = Tanh.standard().backward(Named.of("x", Tensor.scalar(x)), upstream).get("x").scalar();
        assertThat(Math.abs(dx)).isLessThanOrEqualTo(Math.abs(dy));
    }

    /** 4 exp(-2 x) (1 - 2 exp(-2 x) + ...): exp and cosh, squared, round by ten units of roundoff at most. */
    @Property
    void theDerivativeKeepsItsDigitsInTheTail(@ForAll @DoubleRange(min = 20, max = 350) double x) {
        double expected = 4 * Math.exp(-2 * x);
        assertThat(Tanh.standard().derivative(x)).isCloseTo(expected, within(8 * Math.ulp(expected)));
    }
}
