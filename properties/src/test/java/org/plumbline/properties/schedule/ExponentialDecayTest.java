package org.plumbline.properties.schedule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.schedule.ExponentialDecay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
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
        ByHand.output(decay, Named.of("step", Tensor.scalar(0)), "rate", 0.1);
        ByHand.output(decay, Named.of("step", Tensor.scalar(29)), "rate", 0.1 * Math.pow(10, -29 / 30.0));
        ByHand.output(decay, Named.of("step", Tensor.scalar(30)), "rate", 0.01);
        ByHand.output(decay, Named.of("step", Tensor.scalar(59)), "rate", 0.01 * Math.pow(10, -29 / 30.0));
        ByHand.output(decay, Named.of("step", Tensor.scalar(60)), "rate", 0.001);
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
