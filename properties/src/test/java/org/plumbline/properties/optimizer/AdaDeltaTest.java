package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.AdaDelta;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;

class AdaDeltaTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdaDeltaSuite();
    }

    /** s = (0 + 16) / 2 = 8, d = sqrt(3 + 1) / sqrt(8 + 1) 4 = 8/3, u = (3 + 64/9) / 2 = 91/18. */
    @Example
    void stepsAsWorkedByHand() {
        AdaDelta adadelta = new AdaDelta(1, 0.5, 1, Decay.none());
        Named<Tensor> inputs = Named.of("parameter", Tensor.scalar(1), "gradient", Tensor.scalar(4))
                .with("squares", Tensor.scalar(0)).with("updates", Tensor.scalar(3));
        assertThat(adadelta.forward(inputs).get("squares").scalar()).isEqualTo(8);
        ByHand.output(adadelta, inputs, "parameter", 1 - 8 / 3.0);
        ByHand.output(adadelta, inputs, "updates", 91 / 18.0);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new AdaDelta(1, 0.9, 0, Decay.none())).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("epsilon is 0.0").hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> new AdaDelta(1, 1, 1e-6, Decay.none())).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rho is 1.0");
        assertThatThrownBy(() -> new AdaDelta(-1, 0.9, 1e-6, Decay.none())).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rate is -1.0");
    }
}
