package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/**
 * Exponential linear unit: {@code y = x} from 0 on, {@code y = alpha (exp(x) - 1)} below.
 *
 * @param alpha minus the limit at -infinity, at least 0; 1 by default
 * @param atZero the derivative at 0, where alpha is not 1; from the left, alpha, by default, as in the paper and
 *     PyTorch
 */
@About(name = "elu", formula = {"y = x                     for x >= 0", "y = alpha * (exp(x) - 1)  for x < 0"},
        sources = "Clevert, Unterthiner, Hochreiter, Fast and Accurate Deep Network Learning by Exponential Linear "
            + "Units (ELUs), ICLR 2016")
public record Elu(double alpha, Kink atZero) implements Elementwise {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, alpha is negative or not finite */
    public Elu {
        Check.present("atZero", atZero);
        Check.notNegative("alpha", alpha);
    }

    /** alpha = 1, with which there is no kink. */
    public static Elu standard() {
        return new Elu(1, Kink.LEFT);
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        int sign = x.sign();
        return sign > 0 ? x : sign < 0 ? x.exp().minus(1).times(alpha) : atZero.at(x, alpha, 1);
    }

    @Override
    public double value(double x) {
        return x > 0 ? x : alpha * Math.expm1(x);
    }

    @Override
    public double derivative(double x) {
        return x > 0 ? 1 : x < 0 ? alpha * Math.exp(x) : x == 0 ? atZero.between(alpha, 1) : x;
    }
}
