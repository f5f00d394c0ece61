package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/**
 * The elastic net's penalty: {@code lambda1 sum |w| + c lambda2 sum w^2}, of w of any shape.
 *
 * @param lambda1 the coefficient of the magnitudes, at least 0; 1 by default
 * @param lambda2 the coefficient of the squares, at least 0; 1 by default
 * @param factor c, 1 by default as in the paper, or 1/2
 * @param atZero the derivative of |w| at 0; 0, between -1 and 1, by default
 */
@About(name = "elastic-net-penalty", formula = "penalty = lambda1 sum |w| + c lambda2 sum w^2, c = 1 or 1/2",
        sources = "Zou, Hastie, Regularization and Variable Selection via the Elastic Net, JRSS B 67 (2005), "
            + "section 2.1")
public record ElasticNetPenalty(double lambda1, double lambda2, Factor factor, Kink atZero) implements Penalty {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a coefficient is negative or not finite */
    public ElasticNetPenalty {
        Check.present("factor", factor);
        Check.present("atZero", atZero);
        Check.notNegative("lambda1", lambda1);
        Check.notNegative("lambda2", lambda2);
    }

    /** Both coefficients 1, without the 1/2, derivative 0 at 0. */
    public static ElasticNetPenalty standard() {
        return new ElasticNetPenalty(1, 1, Factor.ONE, Kink.MIDDLE);
    }

    @Override
    public <T extends Real<T>> T define(T w) {
        return Magnitude.of(w, atZero).times(lambda1).plus(w.squared().times(factor.value()).times(lambda2));
    }

    @Override
    public double value(double w) {
        return lambda1 * Math.abs(w) + factor.value() * lambda2 * w * w;
    }

    @Override
    public double derivative(double w) {
        return lambda1 * Magnitude.derivative(w, atZero) + 2 * factor.value() * lambda2 * w;
    }
}
