package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.decimals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.contract.ExactContract;

class MomentumTest implements OptimizerContract, ExactContract {

    @Override
    public OptimizerSuite<?> suite() {
        return new MomentumSuite();
    }

    /** The numbers of CS231n's notebook FullyConnectedNets, to the eight decimals that it prints. */
    @Example
    void givesTheNumbersOfCs231n() {
        Momentum momentum = new Momentum(1e-3, 0.9, 0, Velocity.OF_PARAMETERS, Decay.none());
        Named<Tensor> moved = momentum.forward(Named.of("parameter", Linspace.row(-0.4, 0.6),
                "gradient", Linspace.row(-0.6, 0.4), "velocity", Linspace.row(0.6, 0.9)));
        assertThat(moved.get("parameter").toArray())
                .containsExactly(new double[] {0.1406, 0.20738947, 0.27417895, 0.34096842, 0.40775789}, decimals(8));
        assertThat(moved.get("velocity").toArray())
                .containsExactly(new double[] {0.5406, 0.55475789, 0.56891579, 0.58307368, 0.59723158}, decimals(8));
    }

    /**
     * On f(w) = lambda w^2 / 2, the steps obey w_(t+1) = (1 + mu - rate lambda) w_t - mu w_(t-1). Where the roots of
     * that recurrence are complex, their modulus, the spectral radius, is sqrt(mu) whatever the curvature, and
     * w_t = mu^(t/2) (w_0 cos t phi + c sin t phi) with cos phi = (1 + mu - rate lambda) / (2 sqrt mu).
     *
     * <p>Here sin phi is at least 1/4, so |c| = |cos phi - sqrt mu| / sin phi is at most 8, and w below 2^4. A hundred
     * steps take fewer than 2^11 operations on either side, each off by less than 2^-102 in double-double (Joldes,
     * Muller, Popescu 2017), and an error spreads by no more than 1 / sin phi: 2^(4 + 1 + 11 - 102 + 2) = 2^-84 in all.
     */
    @Property(tries = 100)
    void spiralsWithTheRootOfMuOnQuadratics(@ForAll @DoubleRange(min = 0.25, max = 0.99) double mu,
            @ForAll @DoubleRange(min = -0.96, max = 0.96) double cosine) {
        DoubleDouble root = dd(mu).sqrt();
        double product = 1 + mu - 2 * root.value() * cosine;
        Momentum momentum = new Momentum(1, mu, 0, Velocity.OF_GRADIENTS, Decay.none());
        DoubleDouble cos = dd(1).plus(mu).minus(product).over(root.times(2));
        DoubleDouble sin = dd(1).minus(cos.squared()).sqrt();
        DoubleDouble first = dd(1).minus(product);
        DoubleDouble c = first.over(root).minus(cos).over(sin);
        DoubleDouble cosT = dd(1);
        DoubleDouble sinT = dd(0);
        DoubleDouble size = dd(1);
        NdArray<DoubleDouble> w = NdArray.scalar(dd(1));
        NdArray<DoubleDouble> v = NdArray.scalar(dd(0));
        for (int t = 1; t <= 100; t++) {
            Named<NdArray<DoubleDouble>> moved = momentum.define(
                    Named.of("parameter", w, "gradient", w.times(product), "velocity", v));
            w = moved.get("parameter");
            v = moved.get("velocity");
            DoubleDouble turned = cosT.times(cos).minus(sinT.times(sin));
            sinT = sinT.times(cos).plus(cosT.times(sin));
            cosT = turned;
            size = size.times(root);
            DoubleDouble expected = size.times(cosT.plus(c.times(sinT)));
            assertThat(Math.abs(w.scalar().minus(expected).value())).as("step %d", t).isLessThan(0x1p-84);
        }
    }

    /** The roots are within the unit circle exactly where rate lambda is below 2 (1 + mu) (Polyak 1964). */
    @Property(tries = 200)
    void convergesWhileRateTimesCurvatureIsBelowTwicePlusMu(@ForAll @DoubleRange(max = 0.9) double mu,
            @ForAll @DoubleRange(min = 0.05, max = 0.98) double share) {
        assertThat(Math.abs(descended(mu, share * 2 * (1 + mu)))).isLessThan(0x1p-10);
    }

    @Property(tries = 200)
    void divergesWhereRateTimesCurvaturePassesTwicePlusMu(@ForAll @DoubleRange(max = 0.9) double mu,
            @ForAll @DoubleRange(min = 1.02, max = 1.5) double share) {
        assertThat(Math.abs(descended(mu, share * 2 * (1 + mu)))).isGreaterThan(0x1p10);
    }

    /**
     * mu = 1/2, dampening 1/4, rate 1/2, from w = 1 with the gradients 4 and 8: v = 3/4 * 4 = 3, w = 1 - 3/2 = -1/2;
     * v = 3/2 + 3/4 * 8 = 15/2, w = -1/2 - 15/4 = -17/4. Undampened it would be 1 - 2 - 5 = -6. A velocity of
     * parameters is -1/2 times that of gradients, and so -15/4 in the end.
     */
    @Example
    void dampensTwoStepsAsByHand() {
        Named<Tensor> ofGradients = dampened(Velocity.OF_GRADIENTS);
        assertThat(ofGradients.get("parameter").scalar()).isEqualTo(-4.25);
        assertThat(ofGradients.get("velocity").scalar()).isEqualTo(7.5);
        Named<Tensor> ofParameters = dampened(Velocity.OF_PARAMETERS);
        assertThat(ofParameters.get("parameter").scalar()).isEqualTo(-4.25);
        assertThat(ofParameters.get("velocity").scalar()).isEqualTo(-3.75);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new Momentum(1, 1, 0, Velocity.OF_GRADIENTS, Decay.none()))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("momentum is 1.0");
        assertThatThrownBy(() -> new Momentum(1, 0.9, -0.5, Velocity.OF_GRADIENTS, Decay.none()))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("dampening is -0.5");
        assertThatThrownBy(() -> new Momentum(Double.POSITIVE_INFINITY, 0.9, 0, Velocity.OF_GRADIENTS, Decay.none()))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("rate is Infinity");
    }

    /** w after 400 steps of the reference from 1, on the quadratic whose rate times curvature is this product. */
    private static double descended(double mu, double product) {
        Momentum momentum = new Momentum(1, mu, 0, Velocity.OF_GRADIENTS, Decay.none());
        Named<Tensor> state = momentum.initial(Tensor.scalar(1));
        for (int t = 0; t < 400; t++) {
            state = momentum.forward(state.with("gradient", state.get("parameter").times(product)));
        }
        return state.get("parameter").scalar();
    }

    private static Named<Tensor> dampened(Velocity velocity) {
        Momentum momentum = new Momentum(0.5, 0.5, 0.25, velocity, Decay.none());
        return Steps.from(momentum, 1, 4, 8);
    }

    private static DoubleDouble dd(double value) {
        return DoubleDouble.ARITHMETIC.of(value);
    }
}
