package org.plumbline.oracle.loss;

/** The logistic function and its integral, without overflow. */
final class Logistic {

    private Logistic() {
    }

    /** 1 / (1 + exp(-x)); the exponential is of a number that is not positive. */
    static double sigmoid(double x) {
        double decay = Math.exp(-Math.abs(x));
        return (x >= 0 ? 1 : decay) / (1 + decay);
    }

    /** log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|)). */
    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
