package org.plumbline.properties.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.plumbline.oracle.schedule.ExponentialDecay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class ExponentialDecayTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new ExponentialDecaySuite();
    }

    /** 10^-1, 10^(-1 - 29/30), 10^-2, 10^(-2 - 29/30), 10^-3. */
    @Example
    void fallsByTenOverThirtyEpochs() {
        ExponentialDecay decay = new ExponentialDecay(0.1, 0.1, 30);
        assertThat(new double[] {decay.rate(0), decay.rate(29), decay.rate(30), decay.rate(59), decay.rate(60)})
                .containsExactly(new double[] {0.1, 0.1 * Math.pow(10, -29 / 30.0),
                        0.01, 0.01 * Math.pow(10, -29 / 30.0), 0.001},
                        within(1e-16));
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new ExponentialDecay(-1, 0.5, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("initial is -1.0");
        assertThatThrownBy(() -> new ExponentialDecay(1, 0, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("factor is 0.0");
        assertThatThrownBy(() -> new ExponentialDecay(1, 1.5, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("factor is 1.5");
        assertThatThrownBy(() -> new ExponentialDecay(1, 0.5, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("period is 0");
    }
}
