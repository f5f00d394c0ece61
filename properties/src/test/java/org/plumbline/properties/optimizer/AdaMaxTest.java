package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.AdaMax;
import org.plumbline.oracle.optimizer.AdaMaxEpsilon;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;

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
            ByHand.output(adamax, adamax.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(2)), "parameter",
                    1 - 0.5 / 2);
        }
    }

    /**
     * beta1 = beta2 = 1/2, epsilon 2, rate 1, from w = 1 with the gradients 6 and 0: the corrected first moment is 6,
     * then (3/2) / (3/4) = 2. In the maximum: u = 6 + 2 = 8, then max(4, 0 + 2) = 4; steps 6/8 and 2/4. In the
     * denominator: u = 6, then max(3, 0) = 3; steps 6 / (6 + 2) and 2 / (3 + 2).
     */
    @Example
    void placesOfEpsilonDifferAsByHand() {
        Named<Tensor> inMaximum = Steps.from(new AdaMax(1, 0.5, 0.5, 2, AdaMaxEpsilon.IN_MAXIMUM, Decay.none()),
                1, 6, 0);
        assertThat(inMaximum.get("parameter").scalar()).isCloseTo(-0.25, within(Steps.SLACK));
        assertThat(inMaximum.get("u").scalar()).isEqualTo(4);
        Named<Tensor> inDenominator = Steps.from(new AdaMax(1, 0.5, 0.5, 2, AdaMaxEpsilon.IN_DENOMINATOR, Decay.none()),
                1, 6, 0);
        assertThat(inDenominator.get("parameter").scalar()).isCloseTo(-0.15, within(Steps.SLACK));
        assertThat(inDenominator.get("u").scalar()).isEqualTo(3);
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
