package org.plumbline.oracle.normalisation;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;

/**
 * How the statistics of a batch enter the running ones.
 *
 * @param runningVariance which variance of the batch is averaged; unbiased by default, as in the paper (algorithm 2,
 *     line 10) and PyTorch; CS231n averages the biased one
 * @param momentum a weight from 0 to 1; 0.9 by default
 * @param momentumOf which value it weighs; the old one by default
 */
public record RunningAverage(Variance runningVariance, double momentum, MomentumOf momentumOf) {

    /**
     * @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, or the momentum is not from 0 to 1
     */
    public RunningAverage {
        Check.present("runningVariance", runningVariance);
        Check.present("momentumOf", momentumOf);
        Check.probability("momentum", momentum);
    }

    /** Unbiased variance, momentum 0.9 of the old value. */
    public static RunningAverage standard() {
        return new RunningAverage(Variance.UNBIASED, 0.9, MomentumOf.OLD);
    }

    <T extends Real<T>> T define(T old, T fresh) {
        T weight = old.arithmetic().of(momentum);
        T rest = old.arithmetic().one().minus(weight);
        return switch (momentumOf) {
            case OLD -> weight.times(old).plus(rest.times(fresh));
            case NEW -> rest.times(old).plus(weight.times(fresh));
        };
    }

    /** The running value after a batch with this one. */
    public double update(double old, double fresh) {
        double ofOld = momentumOf == MomentumOf.OLD ? momentum : 1 - momentum;
        double ofNew = momentumOf == MomentumOf.NEW ? momentum : 1 - momentum;
        return ofOld * old + ofNew * fresh;
    }
}
