package org.plumbline.oracle.fast;

/**
 * The derivatives of the functions that squash gates, by the exponential, for which the virtual machine has code of its
 * own; for the hyperbolic cosine of the references it has none.
 */
final class Slopes {

    private Slopes() {
    }

    /** sigma(a) sigma(-a) by one exponential, in which nothing cancels. */
    static double ofSigmoid(double a) {
        double decay = Math.exp(-Math.abs(a));
        double sum = 1 + decay;
        return decay / (sum * sum);
    }

    /** As tanh(a) = 2 sigma(2a) - 1: four times the logistic function's slope at 2a. */
    static double ofTanh(double a) {
        return 4 * ofSigmoid(2 * a);
    }
}
