package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.properties.ByHand.decimals;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.Centring;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.RmsProp;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

class RmsPropTest implements OptimizerContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new RmsPropSuite();
    }

    /** The numbers of CS231n's notebook FullyConnectedNets, to the eight decimals that it prints. */
    @Example
    void givesTheNumbersOfCs231n() {
        Named<Tensor> moved = rmsprop(0.01, 0.99, 0, 1e-8).forward(Named.of("parameter", Linspace.row(-0.4, 0.6),
                "gradient", Linspace.row(-0.6, 0.4), "squares", Linspace.row(0.6, 0.9)));
        assertThat(moved.get("parameter").toArray()).containsExactly(
                new double[] {-0.39223849, -0.34037513, -0.28849239, -0.23659121, -0.18467247}, decimals(8));
        assertThat(moved.get("squares").toArray()).containsExactly(
                new double[] {0.5976, 0.6126277, 0.6277108, 0.64284931, 0.65804321}, decimals(8));
    }

    /**
     * rho = 1/2, rate 1/4, from w = 1 with the gradient 1 twice: s = a = 1/2, s - a^2 = 1/4, w = 1 - 1/4 * 1 / (1/2)
     * = 1/2; then s = a = 3/4, s - a^2 = 3/16, w = 1/2 - 1/4 * 4 / sqrt 3 = 1/2 - 1 / sqrt 3. Uncentred it would be
     * 1 - sqrt 2 / 4 = 0.65 and then 0.36.
     */
    @Example
    void centresTwoStepsAsByHand() {
        RmsProp centred = new RmsProp(0.25, 0.5, 0, 0, EpsilonPlace.OUTSIDE_ROOT, Centring.CENTRED,
                Velocity.OF_GRADIENTS, Decay.none());
        Named<Tensor> once = Steps.from(centred, 1, 1);
        assertThat(once.get("parameter").scalar()).isEqualTo(0.5);
        assertThat(once.get("squares").scalar()).isEqualTo(0.5);
        assertThat(once.get("mean").scalar()).isEqualTo(0.5);
        Named<Tensor> twice = Steps.from(centred, 1, 1, 1);
        assertThat(twice.get("parameter").scalar()).isCloseTo(0.5 - 1 / Math.sqrt(3), within(Steps.SLACK));
        assertThat(twice.get("squares").scalar()).isEqualTo(0.75);
        assertThat(twice.get("mean").scalar()).isEqualTo(0.75);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> rmsprop(-1, 0.9, 0, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rate is -1.0");
        assertThatThrownBy(() -> rmsprop(1, 1.5, 0, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rho is 1.5");
        assertThatThrownBy(() -> rmsprop(1, 0.9, 1, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("momentum is 1.0");
        assertThatThrownBy(() -> rmsprop(1, 0.9, 0, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("epsilon is -1.0");
    }

    private static RmsProp rmsprop(double rate, double rho, double momentum, double epsilon) {
        return new RmsProp(rate, rho, momentum, epsilon, EpsilonPlace.OUTSIDE_ROOT, Centring.UNCENTRED,
                Velocity.OF_GRADIENTS, Decay.none());
    }
}
