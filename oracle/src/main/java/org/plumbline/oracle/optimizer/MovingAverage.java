package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** The exponential moving average {@code a = beta a + (1 - beta) x}, and what it lacks for having started at 0. */
public final class MovingAverage {

    private MovingAverage() {
    }

    /** beta a + (1 - beta) x. */
    static <T extends Real<T>> NdArray<T> define(double beta, NdArray<T> average, NdArray<T> x) {
        T rest = average.arithmetic().one().minus(beta);
        return average.times(beta).plus(x.times(rest));
    }

    /** beta a + (1 - beta) x. */
    static Tensor of(double beta, Tensor average, Tensor x) {
        return average.zip(x, (ai, xi) -> of(beta, ai, xi));
    }

    /** beta a + (1 - beta) x. */
    public static double of(double beta, double average, double x) {
        return beta * average + (1 - beta) * x;
    }

    /** 1 - beta^t, the sum of the weights in an average that started at 0, after t steps (Kingma and Ba, section 3). */
    static <T extends Real<T>> T weight(double beta, T step) {
        T power = step.arithmetic().of(beta).pow(step.value());
        return power.negate().plus(1);
    }

    /** 1 - beta^t by expm1, which does not cancel while beta^t is near 1. */
    public static double weight(double beta, double step) {
        return -Math.expm1(step * Math.log(beta));
    }
}
