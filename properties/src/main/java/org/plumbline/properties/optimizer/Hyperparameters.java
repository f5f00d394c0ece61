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

    /**
     * The decay of an average, or a momentum. At extremes none of 0, which forgets the average a altogether: a right
     * form such as a + (1 - beta) (x - a) keeps a rounding of it, u |a|. For beta > 0 that is what a change of a by
     * u / beta would do; for beta = 0 no change of a explains it, and against an x beneath u a it is all there is.
     */
    static Arbitrary<Double> decay(Regime regime) {
        return switch (regime) {
            case EXACT -> Arbitraries.of(0.0, 0.5, 0.75);
            case EXTREME -> Arbitraries.of(0.5, 0.9, 0.99, 0.999);
            default -> Arbitraries.of(0.0, 0.5, 0.9, 0.99, 0.999);
        };
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
