package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;

/** The identity, {@code y = x}: the activation of a layer that has none. */
@About(name = "identity", formula = "y = x",
        sources = "Bishop, Pattern Recognition and Machine Learning, 2006, section 5.1")
public record Identity() implements Elementwise {

    public static Identity standard() {
        return new Identity();
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x;
    }

    @Override
    public double value(double x) {
        return x;
    }

    @Override
    public double derivative(double x) {
        return 1;
    }
}
