package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.FirstMoment;
import org.plumbline.oracle.optimizer.NAdam;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Tensor;

class NAdamTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new NAdamSuite();
    }

    /**
     * Where Adam's first step is the rate, NAdam's is not: with psi = 0, mu = beta1 / 2 throughout, and the step of
     * g = 1 is mu (1 - beta1) / (1 - mu^2) + 1; scheduled, mu (1 - mu) / (1 - mu^2) + 1.
     */
    @Example
    void firstStepLooksAhead() {
        assertThat(firstStep(FirstMoment.CONSTANT)).isCloseTo(0.4 * 0.2 / (1 - 0.16) + 1, within(1e-12));
        assertThat(firstStep(FirstMoment.SCHEDULED)).isCloseTo(0.4 * 0.6 / (1 - 0.16) + 1, within(1e-12));
    }

    /** The product starts at 1 and takes in mu_1 = 0.9 (1 - 0.96^0.004 / 2). */
    @Example
    void handsOnTheProductOfMomenta() {
        NAdam nadam = NAdam.standard();
        double product = nadam.forward(nadam.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(1)))
                .get("mu_product").scalar();
        assertThat(product).isCloseTo(0.9 * (1 - 0.5 * Math.pow(0.96, 0.004)), within(1e-15));
    }

    @Example
    void refusesBadHyperparametersAndStatesByName() {
        assertThatThrownBy(() -> nadam(-1, 0.9, 0.999, 0, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rate is -1.0");
        assertThatThrownBy(() -> nadam(1, 1, 0.999, 0, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta1 is 1.0");
        assertThatThrownBy(() -> nadam(1, 0.9, 1, 0, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("beta2 is 1.0");
        assertThatThrownBy(() -> nadam(1, 0.9, 0.999, -1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("epsilon is -1.0");
        assertThatThrownBy(() -> nadam(1, 0.9, 0.999, 0, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("psi is -1.0");
        NAdam nadam = NAdam.standard();
        for (double product : new double[] {-0.5, 1.5}) {
            assertThatThrownBy(() -> nadam.forward(nadam.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(1))
                    .with("mu_product", Tensor.scalar(product)))).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("mu_product is " + product);
        }
    }

    private static double firstStep(FirstMoment moment) {
        NAdam nadam = new NAdam(1, 0.8, 0.999, 0, 0, moment, Decay.none());
        return -nadam.forward(nadam.initial(Tensor.scalar(0)).with("gradient", Tensor.scalar(1)))
                .get("parameter").scalar();
    }

    private static NAdam nadam(double rate, double beta1, double beta2, double epsilon, double psi) {
        return new NAdam(rate, beta1, beta2, epsilon, psi, FirstMoment.CONSTANT, Decay.none());
    }
}
