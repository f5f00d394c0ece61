package org.plumbline.properties.schedule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.schedule.WarmUp;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class WarmUpTest implements ExactContract, LawContract {

    @Override
    public Suite<?> suite() {
        return new WarmUpSuite();
    }

    /** From eta = 0.1 to k eta = 3.2 in 5 epochs, as Goyal et al. (2017) train with k = 32 workers. */
    @Example
    void warmsUpAsGoyalsMinibatches() {
        WarmUp warmUp = new WarmUp(0.1, 3.2, 5);
        ByHand.output(warmUp, Named.of("step", Tensor.scalar(0)), "rate", 0.1);
        ByHand.output(warmUp, Named.of("step", Tensor.scalar(1)), "rate", 0.72);
        ByHand.output(warmUp, Named.of("step", Tensor.scalar(4)), "rate", 2.58);
        ByHand.output(warmUp, Named.of("step", Tensor.scalar(5)), "rate", 3.2);
        ByHand.output(warmUp, Named.of("step", Tensor.scalar(90)), "rate", 3.2);
    }

    @Example
    void fallsToALesserTarget() {
        ByHand.output(new WarmUp(0.5, 0.1, 10), Named.of("step", Tensor.scalar(5)), "rate", 0.3);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new WarmUp(-1, 1, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("initial is -1.0");
        assertThatThrownBy(() -> new WarmUp(0, Double.NaN, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("target is NaN");
        assertThatThrownBy(() -> new WarmUp(0, 1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("period is 0");
    }
}
