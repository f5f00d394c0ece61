package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.real.Real;

/** The functions that gates are squashed by: the logistic function 1 / (1 + exp(-a)), and the slope of tanh. */
final class Logistic {

    private Logistic() {
    }

    /** The textbook formula. */
    static <T extends Real<T>> T define(T a) {
        return a.negate().exp().plus(1).reciprocal();
    }

    /** Never the exponential of a positive number, so that nothing overflows and both tails keep their digits. */
    static double of(double a) {
        double e = Math.exp(-Math.abs(a));
        return (a < 0 ? e : 1) / (1 + e);
    }

    /** 1 minus the function, without the cancellation. */
    static double complement(double a) {
        return of(-a);
    }

    static double slope(double a) {
        return of(a) * complement(a);
    }

    /** 1 - tanh^2 as 1 / cosh^2, without the cancellation. */
    static double slopeOfTanh(double a) {
        double sech = 1 / Math.cosh(a);
        return sech * sech;
    }
}
