package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A weight decay with its coefficient.
 *
 * <p>An L2 penalty is that of {@code lambda / 2 |w|^2}; a penalty without the 1/2 is one of twice the lambda. Decoupled
 * decay is scaled by the learning rate, as in PyTorch: Loshchilov and Hutter's coefficient is {@code rate * lambda}.
 *
 * @param weightDecay which decay; none by default
 * @param lambda the coefficient; 0 where there is no decay
 */
public record Decay(WeightDecay weightDecay, double lambda) {

    /** @throws InvalidArgument if the decay is missing, or lambda negative, not finite, or not 0 without decay */
    public Decay {
        Check.present("weightDecay", weightDecay);
        Check.notNegative("lambda", lambda);
        if (weightDecay == WeightDecay.NONE && lambda != 0) {
            throw new InvalidArgument("lambda", Double.toString(lambda), "0 where weightDecay is NONE");
        }
    }

    public static Decay none() {
        return new Decay(WeightDecay.NONE, 0);
    }

    public static Decay penalty(double lambda) {
        return new Decay(WeightDecay.L2_PENALTY, lambda);
    }

    public static Decay decoupled(double lambda) {
        return new Decay(WeightDecay.DECOUPLED, lambda);
    }

    /** What is added of a parameter to its gradient; 0 where none is. */
    public double penalty() {
        return weightDecay == WeightDecay.L2_PENALTY ? lambda : 0;
    }

    /** The gradient that the rule sees. */
    <T extends Real<T>> NdArray<T> gradient(NdArray<T> g, NdArray<T> w) {
        return weightDecay == WeightDecay.L2_PENALTY ? g.plus(w.times(lambda)) : g;
    }

    /** The parameter that the step starts from. */
    <T extends Real<T>> NdArray<T> parameter(NdArray<T> w, double rate) {
        return weightDecay == WeightDecay.DECOUPLED ? w.minus(w.times(lambda).times(rate)) : w;
    }

    /** The gradient that the rule sees. */
    Tensor gradient(Tensor g, Tensor w) {
        return weightDecay == WeightDecay.L2_PENALTY ? g.zip(w, this::gradient) : g;
    }

    /** The parameter that the step starts from. */
    Tensor parameter(Tensor w, double rate) {
        return weightDecay == WeightDecay.DECOUPLED ? w.map(wi -> parameter(wi, rate)) : w;
    }

    /** One element of the gradient that the rule sees. */
    public double gradient(double g, double w) {
        return weightDecay == WeightDecay.L2_PENALTY ? g + lambda * w : g;
    }

    /** One element of the parameter that the step starts from. */
    public double parameter(double w, double rate) {
        return weightDecay == WeightDecay.DECOUPLED ? w * (1 - rate * lambda) : w;
    }
}
