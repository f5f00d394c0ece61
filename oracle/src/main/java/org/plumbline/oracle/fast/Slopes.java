package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Sigmoid;

/**
 * The derivatives of the functions that squash gates, by the exponential, for which the virtual machine has code of its
 * own; for the hyperbolic cosine of the references it has none.
 */
final class Slopes {

    private static final Sigmoid SIGMA = Sigmoid.standard();

    private Slopes() {
    }

    /** sigma(a) sigma(-a), in which nothing cancels. */
    static double ofSigmoid(double a) {
        return SIGMA.value(a) * SIGMA.value(-a);
    }

    /** As tanh(a) = 2 sigma(2a) - 1: four times the logistic function's slope at 2a. */
    static double ofTanh(double a) {
        return 4 * ofSigmoid(2 * a);
    }
}
