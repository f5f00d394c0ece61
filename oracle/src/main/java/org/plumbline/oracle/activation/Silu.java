package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;

/** Sigmoid linear unit, or swish: {@code y = x / (1 + exp(-x))}. */
@About(name = "silu", formula = "y = x / (1 + exp(-x))",
        sources = {"Elfwing, Uchibe, Doya, Sigmoid-Weighted Linear Units, Neural Networks 107 (2018)",
            "Ramachandran, Zoph, Le, Searching for Activation Functions, 2017, arXiv:1710.05941"})
public record Silu() implements SelfGated {

    private static final Sigmoid SIGMOID = Sigmoid.standard();

    public static Silu standard() {
        return new Silu();
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x.over(x.negate().exp().plus(1));
    }

    @Override
    public double gate(double x) {
        return SIGMOID.value(x);
    }

    @Override
    public double gateSlope(double x) {
        return SIGMOID.derivative(x);
    }
}
