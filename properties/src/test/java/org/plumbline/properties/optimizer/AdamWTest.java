package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.AdamW;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;

class AdamWTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdamWSuite();
    }

    /** At g = 0, an L2 penalty is normalised to a whole step of the rate; decoupled, it is rate lambda w. */
    @Example
    void decoupledDecayIsNotAnL2Penalty() {
        assertMoved(new Adam(0.1, 0.9, 0.999, 0, AdamEpsilon.EPSILON, Decay.penalty(0.01)), 5 - 0.1);
        assertMoved(new AdamW(0.1, 0.9, 0.999, 1e-8, AdamEpsilon.EPSILON, 0.01), 5 - 0.1 * 0.01 * 5);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new AdamW(0.1, 0.9, 0.999, 1e-8, AdamEpsilon.EPSILON, -0.01))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("lambda is -0.01");
        assertThatThrownBy(() -> new AdamW(0.1, 2, 0.999, 1e-8, AdamEpsilon.EPSILON, 0.01))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("beta1 is 2.0");
    }

    private static void assertMoved(Optimizer optimizer, double worked) {
        ByHand.output(optimizer, optimizer.initial(Tensor.scalar(5)).with("gradient", Tensor.scalar(0)), "parameter",
                worked);
    }
}
