package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;

/**
 * The ridge's penalty, also called weight decay: {@code c lambda sum w^2}, of w of any shape.
 *
 * @param lambda the coefficient, at least 0; 1 by default
 * @param factor c, 1 by default, or 1/2
 */
@About(name = "l2-penalty", formula = "penalty = c lambda sum w^2, c = 1 or 1/2",
        sources = {"Hoerl, Kennard, Ridge Regression, Technometrics 12 (1970)",
            "Goodfellow, Bengio, Courville, Deep Learning, 2016, section 7.1.1"})
public record L2Penalty(double lambda, Factor factor) implements Penalty {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if lambda is negative or not finite */
    public L2Penalty {
        Check.present("factor", factor);
        Check.notNegative("lambda", lambda);
    }

    /** lambda = 1, without the 1/2. */
    public static L2Penalty standard() {
        return new L2Penalty(1, Factor.ONE);
    }

    @Override
    public <T extends Real<T>> T define(T w) {
        return w.squared().times(factor.value()).times(lambda);
    }

    @Override
    public double value(double w) {
        return factor.value() * lambda * w * w;
    }

    @Override
    public double derivative(double w) {
        return 2 * factor.value() * lambda * w;
    }
}
