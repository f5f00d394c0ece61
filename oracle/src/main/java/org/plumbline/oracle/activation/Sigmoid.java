package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;

/** The logistic sigmoid: {@code y = 1 / (1 + exp(-x))}, from 0 to 1. */
@About(name = "sigmoid", formula = "y = 1 / (1 + exp(-x))",
        sources = "Rumelhart, Hinton, Williams, Nature 323 (1986), eq. 2")
public record Sigmoid() implements Elementwise {

    public static Sigmoid standard() {
        return new Sigmoid();
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x.negate().exp().plus(1).reciprocal();
    }

    /** By the exponential of -|x|, which cannot overflow. */
    @Override
    public double value(double x) {
        double decay = Math.exp(-Math.abs(x));
        return (x < 0 ? decay : 1) / (1 + decay);
    }

    /** y (1 - y) = (1 / (2 cosh(x / 2)))^2, in which nothing cancels and infinity only stands below a fraction. */
    @Override
    public double derivative(double x) {
        double root = 0.5 / Math.cosh(x / 2);
        return root * root;
    }
}
