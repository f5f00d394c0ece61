package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.AdaMaxEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Tensor;

class AdaMaxTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AdaMaxSuite();
    }

    /** The first step is rate m^ / u = rate 2 / (2 + epsilon), whichever place epsilon has. */
    @Example
    void firstStepHasTheSizeOfTheRate() {
        for (AdaMaxEpsilon place : AdaMaxEpsilon.values()) {
            AdaMax adamax = new AdaMax(0.5, 0.9, 0.999, 2, place, Decay.none());
            assertThat(adamax.forward(adamax.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(2)))
                    .get("parameter").scalar()).as("%s", place).isCloseTo(1 - 0.5 / 2, within(1e-12));
        }
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> adamax(-1, 0.9, 0.999, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rate is -1.0");
        assertThatThrownBy(() -> adamax(1, 1, 0.999, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta1 is 1.0");
        assertThatThrownBy(() -> adamax(1, 0.9, 1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta2 is 1.0");
        assertThatThrownBy(() -> adamax(1, 0.9, 0.999, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("epsilon is -1.0");
    }

    private static AdaMax adamax(double rate, double beta1, double beta2, double epsilon) {
        return new AdaMax(rate, beta1, beta2, epsilon, AdaMaxEpsilon.IN_MAXIMUM, Decay.none());
    }
}
