package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Elementwise;
import org.plumbline.oracle.activation.Tanh;
import org.plumbline.oracle.real.Real;

/**
 * {@link Tanh} by the exponential, for which the virtual machine has code of its own, or near 0 by a fraction; each is
 * within five roundings u = 2^-53 of the true value.
 *
 * <p>From |x| = 0.625 on, {@code (1 - t) / (1 + t)} of t = exp(-2 |x|), at most 0.287: the two roundings that
 * {@link Math#exp} may be off come to 4 t / (1 - t^2) = 1.25, and there are three operations.
 *
 * <p>Below, the eighth convergent of {@code x / (1 + z / (3 + z / (5 + ...)))}, z = x^2 (Lambert 1768; NIST Digital
 * Library of Mathematical Functions, 4.39.1), as x less a correction. As all elements are positive, tanh lies between
 * it and the next one, which differ by at most x z^8 / (15!! 17!!): 0.08 u of tanh x. In the correction nothing cancels
 * and every operation counts once, 18 at most; it is at most 0.127 of the result, so that they come to 2.3, and the
 * difference is one rounding more.
 */
final class FastTanh implements Elementwise {

    private static final FastTanh INSTANCE = new FastTanh();
    private static final double NEAR = 0.625;

    private FastTanh() {
    }

    /** What stands in for a function: this for tanh, others for themselves. */
    static Elementwise of(Elementwise function) {
        return function instanceof Tanh ? INSTANCE : function;
    }

    @Override
    public <T extends Real<T>> T define(T x) {
        return x.tanh();
    }

    @Override
    public double value(double x) {
        return valueOf(x);
    }

    @Override
    public double derivative(double x) {
        return Slopes.ofTanh(x);
    }

    static double valueOf(double x) {
        double size = Math.abs(x);
        return Math.copySign(size < NEAR ? near(size) : far(size), x);
    }

    private static double near(double x) {
        double z = x * x;
        double correction = z * (675675 + z * (45045 + z * (594 + z)))
                / (2027025 + z * (945945 + z * (51975 + z * (630 + z))));
        return x - x * correction;
    }

    /** Of NaN, NaN. */
    private static double far(double x) {
        double decay = Math.exp(-2 * x);
        return (1 - decay) / (1 + decay);
    }
}
