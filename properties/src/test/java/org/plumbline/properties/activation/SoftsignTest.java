package org.plumbline.properties.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.plumbline.oracle.activation.Softsign;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class SoftsignTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SoftsignSuite();
    }

    @Example
    void atInfinityAndForNaN() {
        Limits.check(Softsign.standard(), -1, 1, 0, 0);
        Limits.checkNotANumber(Softsign.standard());
    }

    /** Of a subnormal number the last place is the least there is. */
    @Example
    void saturatesWithoutOverflow() {
        assertThat(Softsign.standard().value(1e308)).isEqualTo(1);
        assertThat(Softsign.standard().derivative(1e155)).isCloseTo(1e-310, within(Double.MIN_VALUE));
    }
}
