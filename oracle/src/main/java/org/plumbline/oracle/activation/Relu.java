package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/**
 * Rectified linear unit: {@code y = max(0, x)}. NaN stays NaN, in both passes.
 *
 * @param atZero the derivative at 0; from the left, 0, by default, as every framework has it
 */
@About(name = "relu", formula = "y = max(0, x)",
        sources = "Nair, Hinton, Rectified Linear Units Improve Restricted Boltzmann Machines, ICML 2010")
public record Relu(Kink atZero) implements Elementwise {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if atZero is null */
    public Relu {
        Check.present("atZero", atZero);
    }

    /** The derivative at 0 is 0. */
    public static Relu standard() {
        return new Relu(Kink.LEFT);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        int sign = x.sign();
        return sign > 0 ? x : sign < 0 ? x.times(0) : atZero.at(x, 0, 1);
    }

    @Override
    public double value(double x) {
        return Math.max(0, x);
    }

    @Override
    public double derivative(double x) {
        return x > 0 ? 1 : x < 0 ? 0 : x == 0 ? atZero.between(0, 1) : x;
    }
}
