package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;

/**
 * The logarithm of the logistic sigmoid: {@code y = log(1 / (1 + exp(-x))) = -softplus(-x)}, the log-probability of a
 * logit; the activation of an output that may not be positive.
 */
@About(name = "log-sigmoid", formula = "y = log(1 / (1 + exp(-x)))",
        sources = "Goodfellow, Bengio, Courville, Deep Learning, 2016, section 3.10")
public record LogSigmoid() implements Elementwise {

    private static final Softplus SOFTPLUS = Softplus.standard();

    public static LogSigmoid standard() {
        return new LogSigmoid();
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x.negate().exp().plus(1).reciprocal().log();
    }

    @Override
    public double value(double x) {
        return -SOFTPLUS.value(-x);
    }

    /** 1 - sigmoid(x) = sigmoid(-x), without the cancellation. */
    @Override
    public double derivative(double x) {
        return SOFTPLUS.derivative(-x);
    }
}
