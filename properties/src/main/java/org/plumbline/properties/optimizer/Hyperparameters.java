package org.plumbline.properties.optimizer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.properties.Regime;

/** Random hyper-parameters that optimizers share; in the exact regime, few-bit dyadic numbers. */
final class Hyperparameters {

    private Hyperparameters() {
    }

    static Arbitrary<Double> rate(Regime regime) {
        return regime == Regime.EXACT
                ? Arbitraries.of(0.0, 0.125, 0.5, 1.0) : Arbitraries.of(0.0, 0.001, 0.01, 0.3, 1.0);
    }

    /** The decay of an average, or a momentum. */
    static Arbitrary<Double> decay(Regime regime) {
        return regime == Regime.EXACT ? Arbitraries.of(0.0, 0.5, 0.75) : Arbitraries.of(0.0, 0.5, 0.9, 0.99, 0.999);
    }

    /** Greater than 0, so that no gradient of 0 makes 0/0. */
    static Arbitrary<Double> epsilon() {
        return Arbitraries.of(1e-10, 1e-8, 1e-6, 1e-3, 1.0);
    }

    /** None for which 1 - rate lambda vanishes: what is left of w would be the rounding of the fifty-digit truth. */
    static Arbitrary<Decay> weightDecay(Regime regime) {
        return regime == Regime.EXACT
                ? Arbitraries.of(Decay.none(), Decay.penalty(0.25), Decay.decoupled(0.5))
                : Arbitraries.of(Decay.none(), Decay.penalty(0.01), Decay.penalty(1.5), Decay.decoupled(0.01),
                        Decay.decoupled(0.5));
    }
}
