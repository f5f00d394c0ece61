package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/**
 * The lasso's penalty: {@code lambda sum |w|}, of w of any shape.
 *
 * @param lambda the coefficient, at least 0; 1 by default
 * @param atZero the derivative of |w| at 0; 0, between -1 and 1, by default
 */
@About(name = "l1-penalty", formula = "penalty = lambda sum |w|",
        sources = "Tibshirani, Regression Shrinkage and Selection via the Lasso, JRSS B 58 (1996)")
public record L1Penalty(double lambda, Kink atZero) implements Penalty {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if lambda is negative or not finite */
    public L1Penalty {
        Check.present("atZero", atZero);
        Check.notNegative("lambda", lambda);
    }

    /** lambda = 1, derivative 0 at 0. */
    public static L1Penalty standard() {
        return new L1Penalty(1, Kink.MIDDLE);
    }

    @Override
    public <T extends Real<T>> T define(T w) {
        return Magnitude.of(w, atZero).times(lambda);
    }

    @Override
    public double value(double w) {
        return lambda * Math.abs(w);
    }

    @Override
    public double derivative(double w) {
        return lambda * Magnitude.derivative(w, atZero);
    }
}
