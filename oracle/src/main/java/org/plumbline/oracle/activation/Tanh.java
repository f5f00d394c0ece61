package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;

/** The hyperbolic tangent: {@code y = tanh(x)}, from -1 to 1. */
@About(name = "tanh", formula = "y = tanh(x) = sinh(x) / cosh(x)",
        sources = "LeCun, Bottou, Orr, M\u00fcller, Efficient BackProp, 1998, section 4.4")
public record Tanh() implements Elementwise {

    public static Tanh standard() {
        return new Tanh();
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x.tanh();
    }

    @Override
    public double value(double x) {
        return Math.tanh(x);
    }

    /** 1 - tanh^2 = 1 / cosh^2: where tanh is all but 1, the difference would cancel. */
    @Override
    public double derivative(double x) {
        double reciprocal = 1 / Math.cosh(x);
        return reciprocal * reciprocal;
    }
}
