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
import org.plumbline.properties.ByHand;

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
        assertFirstStep(FirstMoment.CONSTANT, 0.4 * 0.2 / (1 - 0.16) + 1);
        assertFirstStep(FirstMoment.SCHEDULED, 0.4 * 0.6 / (1 - 0.16) + 1);
    }

    /**
     * Two steps of Dozat's algorithm 2 with g = 1 from w = 0. With beta1 = 1/2 and psi such that 0.96^psi = 1/2, mu_t =
     * (1 - 2^-t / 2) / 2 = 3/8, 7/16, 15/32, whose products are 3/8, 21/128, 315/4096. With beta2 = 1/2 and epsilon 0,
     * v^ = (1/2) / (1/2) and (3/4) / (3/4): both 1, so the steps are m^.
     *
     * <p>By beta1, m = 1/2, 3/4: the first step is (7/16 * 1/2) / (107/128) + (5/8) / (5/8) = 28/107 + 1, the second
     * (15/32 * 3/4) / (3781/4096) + (9/16) / (107/128) = 1440/3781 + 72/107. Scheduled, m = 5/8 and 7/16 * 5/8 + 9/16 =
     * 107/128: the steps are 35/107 + 1 and 1605/3781 + 72/107. With mu_t for mu_(t+1), the first would be greater,
     * (3/8 * 1/2) / (1 - 9/64) + 1 or (3/8 * 1/2) / (107/128) + 1 as it enters the product or not.
     */
    @Example
    void looksAheadByTheNextMuAsByHand() {
        double psi = Math.log(0.5) / Math.log(0.96);
        NAdam constant = new NAdam(1, 0.5, 0.5, 0, psi, FirstMoment.CONSTANT, Decay.none());
        NAdam scheduled = new NAdam(1, 0.5, 0.5, 0, psi, FirstMoment.SCHEDULED, Decay.none());
        assertThat(-Steps.from(constant, 0, 1).get("parameter").scalar())
                .isCloseTo(28 / 107.0 + 1, within(Steps.SLACK));
        assertThat(-Steps.from(constant, 0, 1, 1).get("parameter").scalar())
                .isCloseTo(28 / 107.0 + 1 + 1440 / 3781.0 + 72 / 107.0, within(Steps.SLACK));
        assertThat(-Steps.from(scheduled, 0, 1).get("parameter").scalar())
                .isCloseTo(35 / 107.0 + 1, within(Steps.SLACK));
        assertThat(-Steps.from(scheduled, 0, 1, 1).get("parameter").scalar())
                .isCloseTo(35 / 107.0 + 1 + 1605 / 3781.0 + 72 / 107.0, within(Steps.SLACK));
    }

    /** The product starts at 1 and takes in mu_1 = 0.9 (1 - 0.96^0.004 / 2). */
    @Example
    void handsOnTheProductOfMomenta() {
        NAdam nadam = NAdam.standard();
        ByHand.output(nadam, nadam.initial(Tensor.scalar(1)).with("gradient", Tensor.scalar(1)), "mu_product",
                0.9 * (1 - 0.5 * Math.pow(0.96, 0.004)));
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

    private static void assertFirstStep(FirstMoment moment, double worked) {
        NAdam nadam = new NAdam(1, 0.8, 0.999, 0, 0, moment, Decay.none());
        ByHand.output(nadam, nadam.initial(Tensor.scalar(0)).with("gradient", Tensor.scalar(1)), "parameter", -worked);
    }

    private static NAdam nadam(double rate, double beta1, double beta2, double epsilon, double psi) {
        return new NAdam(rate, beta1, beta2, epsilon, psi, FirstMoment.CONSTANT, Decay.none());
    }
}
