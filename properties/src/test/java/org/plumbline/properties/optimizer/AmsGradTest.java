package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.Adam;
import org.plumbline.oracle.optimizer.AdamEpsilon;
import org.plumbline.oracle.optimizer.AmsGrad;
import org.plumbline.oracle.optimizer.AmsGradMaximum;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

class AmsGradTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new AmsGradSuite();
    }

    /**
     * The counterexample of Reddi et al., theorem 1: gradients C, -1, -1 in turn on [-1, 1] with C = 4, beta1 = 0 and
     * beta2 = 1 / (1 + C^2). Their sum is positive, so that -1 is best; Adam ends at 1, AMSGrad does not.
     */
    @Example
    void convergesWhereAdamDoesNot() {
        double beta2 = 1 / 17.0;
        Adam adam = new Adam(0.05, 0, beta2, 0, AdamEpsilon.EPSILON, Decay.none());
        AmsGrad amsgrad = new AmsGrad(0.05, 0, beta2, 0, AmsGradMaximum.UNCORRECTED, Decay.none());
        assertThat(descended(adam)).isGreaterThan(0.8);
        assertThat(descended(amsgrad)).isLessThan(-0.8);
    }

    /**
     * beta1 = beta2 = 1/2, epsilon 0, rate 1, from w = 0 with the gradients 4 and 0. The moments are m = 2 and v = 8,
     * then m = 1 and v = 4; what corrects them is 1/2, then 3/4.
     *
     * <p>Raw: v+ = 8 twice; steps 4 / sqrt 16 = 1 and (4/3) / sqrt(32/3) = 1 / sqrt 6. Corrected: v+ = max(16, 16/3) =
     * 16; steps 4/4 = 1 and (4/3) / 4 = 1/3. Uncorrected: v+ = 8; steps 2 / sqrt 8 and 1 / sqrt 8. Adam's second step
     * is (4/3) / sqrt(16/3) = 1 / sqrt 3.
     */
    @Example
    void takesEachMaximumAsByHand() {
        takes(AmsGradMaximum.RAW, -1 - 1 / Math.sqrt(6), 8);
        takes(AmsGradMaximum.CORRECTED, -4 / 3.0, 16);
        takes(AmsGradMaximum.UNCORRECTED, -3 / Math.sqrt(8), 8);
    }

    private static void takes(AmsGradMaximum maximum, double parameter, double greatest) {
        Named<Tensor> state = Steps.from(new AmsGrad(1, 0.5, 0.5, 0, maximum, Decay.none()), 0, 4, 0);
        assertThat(state.get("parameter").scalar()).as("%s", maximum).isCloseTo(parameter, within(Steps.SLACK));
        assertThat(state.get("v_max").scalar()).as("%s", maximum).isCloseTo(greatest, within(greatest * Steps.SLACK));
        assertThat(state.get("v").scalar()).as("%s", maximum).isEqualTo(4);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> amsgrad(-1, 0.9, 0.999, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rate is -1.0");
        assertThatThrownBy(() -> amsgrad(1, 1, 0.999, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta1 is 1.0");
        assertThatThrownBy(() -> amsgrad(1, 0.9, 1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta2 is 1.0");
        assertThatThrownBy(() -> amsgrad(1, 0.9, 0.999, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("epsilon is -1.0");
    }

    /** The parameter after 3000 steps from 0, held between -1 and 1. */
    private static double descended(Optimizer optimizer) {
        Named<Tensor> state = optimizer.initial(Tensor.scalar(0));
        for (int t = 0; t < 3000; t++) {
            state = optimizer.forward(state.with("gradient", Tensor.scalar(t % 3 == 0 ? 4 : -1)));
            state = state.with("parameter", state.get("parameter").map(w -> Math.max(-1, Math.min(1, w))));
        }
        return state.get("parameter").scalar();
    }

    private static AmsGrad amsgrad(double rate, double beta1, double beta2, double epsilon) {
        return new AmsGrad(rate, beta1, beta2, epsilon, AmsGradMaximum.RAW, Decay.none());
    }
}
