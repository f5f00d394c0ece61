package org.plumbline.properties.schedule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.schedule.StepDecay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class StepDecayTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new StepDecaySuite();
    }

    /** From 0.1 by ten every 30 epochs, as ResNets are trained on ImageNet in PyTorch's example. */
    @Example
    void fallsByTenEveryThirtyEpochs() {
        StepDecay decay = new StepDecay(0.1, 0.1, 30);
        ByHand.output(decay, Named.of("step", Tensor.scalar(0)), "rate", 0.1);
        ByHand.output(decay, Named.of("step", Tensor.scalar(29)), "rate", 0.1);
        ByHand.output(decay, Named.of("step", Tensor.scalar(30)), "rate", 0.01);
        ByHand.output(decay, Named.of("step", Tensor.scalar(59)), "rate", 0.01);
        ByHand.output(decay, Named.of("step", Tensor.scalar(60)), "rate", 0.001);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new StepDecay(-1, 0.5, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("initial is -1.0");
        assertThatThrownBy(() -> new StepDecay(1, 0, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("factor is 0.0");
        assertThatThrownBy(() -> new StepDecay(1, 1.5, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("factor is 1.5");
        assertThatThrownBy(() -> new StepDecay(1, 0.5, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("period is 0");
    }
}
