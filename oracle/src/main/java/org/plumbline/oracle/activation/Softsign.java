package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;

/** Softsign: {@code y = x / (1 + |x|)}, which saturates at -1 and 1 like a polynomial. */
@About(name = "softsign", formula = "y = x / (1 + |x|)",
        sources = "Bergstra, Desjardins, Lamblin, Bengio, Quadratic Polynomials Learn Better Image Features, 2009")
public record Softsign() implements Elementwise {

    public static Softsign standard() {
        return new Softsign();
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x.over(x.abs().plus(1));
    }

    @Override
    public double value(double x) {
        return Double.isInfinite(x) ? Math.signum(x) : x / (1 + Math.abs(x));
    }

    /** 1 / (1 + |x|)^2: the reciprocal is squared, since the square would overflow. */
    @Override
    public double derivative(double x) {
        double reciprocal = 1 / (1 + Math.abs(x));
        return reciprocal * reciprocal;
    }
}
