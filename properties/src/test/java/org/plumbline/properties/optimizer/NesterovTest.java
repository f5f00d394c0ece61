package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Nesterov;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.contract.ExactContract;

class NesterovTest implements OptimizerContract, ExactContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new NesterovSuite();
    }

    /**
     * Sutskever's own equations, v = mu v - rate f'(theta + mu v), theta = theta + v, on f = lambda theta^2 / 2: the
     * parameter is theta + mu v all along. With mu = 1/2 and rate = 1/4, eight steps are exact.
     */
    @Property
    void isThePointAheadOfSutskeversEquations(@ForAll @IntRange(max = 8) int curvature,
            @ForAll @IntRange(min = -8, max = 8) int start, @ForAll Velocity velocity) {
        Nesterov nesterov = new Nesterov(0.25, 0.5, velocity, Decay.none());
        Named<Tensor> state = nesterov.initial(Tensor.scalar(start));
        double theta = start;
        double v = 0;
        for (int t = 0; t < 8; t++) {
            state = nesterov.forward(state.with("gradient", state.get("parameter").times(curvature)));
            v = 0.5 * v - 0.25 * curvature * (theta + 0.5 * v);
            theta += v;
            assertThat(state.get("parameter").scalar()).as("step %d", t).isEqualTo(theta + 0.5 * v);
        }
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new Nesterov(0.1, -0.1, Velocity.OF_GRADIENTS, Decay.none()))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("momentum is -0.1");
        assertThatThrownBy(() -> new Nesterov(Double.NaN, 0.9, Velocity.OF_GRADIENTS, Decay.none()))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("rate is NaN");
    }
}
