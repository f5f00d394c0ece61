package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;

/**
 * The logistic sigmoid scaled onto the interval from a to b: {@code y = a + (b - a) / (1 + exp(-x))}, the activation of
 * an output that must lie between two numbers.
 *
 * @param a the limit at -infinity; 0 by default
 * @param b the limit at infinity, greater than a, the difference finite; 1 by default
 */
@About(name = "scaled-sigmoid", formula = "y = a + (b - a) / (1 + exp(-x))",
        sources = "Goodfellow, Bengio, Courville, Deep Learning, 2016, section 3.10, scaled and shifted")
public record ScaledSigmoid(double a, double b) implements Elementwise {

    /** @throws InvalidArgument if a, b or b - a is not finite, or b is not greater than a */
    public ScaledSigmoid {
        Check.finite("a", a);
        if (!(b > a && Double.isFinite(b - a))) {
            throw new InvalidArgument("b", Double.toString(b),
                    "a number greater than a = " + a + " by a finite difference");
        }
    }

    /** The plain sigmoid, from 0 to 1. */
    public static ScaledSigmoid standard() {
        return new ScaledSigmoid(0, 1);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        T width = x.arithmetic().of(b).minus(x.arithmetic().of(a));
        return x.negate().exp().plus(1).reciprocal().times(width).plus(a);
    }

    /**
     * Near 0 from the middle outwards, as tanh(x / 2): where a = -b, anything else would cancel. Elsewhere from the
     * nearer limit inwards, so that rounding cannot step outside [a, b].
     */
    @Override
    public double value(double x) {
        if (Math.abs(x) < 1) {
            return a / 2 + b / 2 + (b - a) / 2 * Math.tanh(x / 2);
        }
        double decay = Math.exp(-Math.abs(x) / 2);
        double tail = (b - a) * bell(decay) * decay;
        return x < 0 ? a + tail : b - tail;
    }

    @Override
    public double derivative(double x) {
        double bell = bell(Math.exp(-Math.abs(x) / 2));
        return (b - a) * bell * bell;
    }

    /**
     * For h = exp(-|x| / 2) this is 1 / (2 cosh(x / 2)): its square is the sigmoid's derivative, and h times it is
     * sigmoid(-|x|). Multiplied one by one, neither underflows before b - a has its say.
     */
    private static double bell(double h) {
        return h / (1 + h * h);
    }
}
