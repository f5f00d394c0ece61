package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;

/**
 * Softplus: {@code y = log(1 + exp(x))}, a smooth rectifier; the activation of an output that may not be negative.
 */
@About(name = "softplus", formula = "y = log(1 + exp(x))",
        sources = "Dugas, Bengio, Belisle, Nadeau, Garcia, Incorporating Second-Order Functional Knowledge for Better "
            + "Option Pricing, NIPS 2000")
public record Softplus() implements Elementwise {

    private static final Sigmoid SIGMOID = Sigmoid.standard();

    public static Softplus standard() {
        return new Softplus();
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x.exp().plus(1).log();
    }

    /** max(x, 0) + log(1 + exp(-|x|)), in which nothing overflows and no digit of a small exponential is lost. */
    @Override
    public double value(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** The logistic sigmoid. */
    @Override
    public double derivative(double x) {
        return SIGMOID.value(x);
    }
}
