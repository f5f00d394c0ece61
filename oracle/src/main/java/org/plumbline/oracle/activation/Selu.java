package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/**
 * Scaled exponential linear unit: lambda times the {@link Elu} of alpha, the two constants such that the output of a
 * standard normal x has mean 0 and variance 1.
 *
 * @param atZero the derivative at 0; from the left, lambda alpha, by default, as in the paper and PyTorch
 */
@About(name = "selu",
        formula = {"y = lambda * x                     for x >= 0", "y = lambda * alpha * (exp(x) - 1)  for x < 0",
            "lambda = 1.0507009873554805, alpha = 1.6732632423543772"},
        sources = "Klambauer, Unterthiner, Mayr, Hochreiter, Self-Normalizing Neural Networks, NIPS 2017, eq. 2")
public record Selu(Kink atZero) implements Elementwise {

    /** The doubles nearest to the constants that solve the paper's equations 4 and 5 for mean 0 and variance 1. */
    public static final double LAMBDA = 1.0507009873554805;
    /** See {@link #LAMBDA}. */
    public static final double ALPHA = 1.6732632423543772;

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if atZero is null */
    public Selu {
        Check.present("atZero", atZero);
    }

    /** The derivative at 0 is lambda alpha. */
    public static Selu standard() {
        return new Selu(Kink.LEFT);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        int sign = x.sign();
        return (sign > 0 ? x : sign < 0 ? x.exp().minus(1).times(ALPHA) : atZero.at(x, ALPHA, 1))
                .times(LAMBDA);
    }

    @Override
    public double value(double x) {
        return LAMBDA * (x > 0 ? x : ALPHA * Math.expm1(x));
    }

    @Override
    public double derivative(double x) {
        return LAMBDA * (x > 0 ? 1 : x < 0 ? ALPHA * Math.exp(x) : x == 0 ? atZero.between(ALPHA, 1) : x);
    }
}
