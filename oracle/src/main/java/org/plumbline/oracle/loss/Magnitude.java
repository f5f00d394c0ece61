package org.plumbline.oracle.loss;

import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.real.Real;

/** |x| with a declared derivative at zero. */
final class Magnitude {

    private Magnitude() {
    }

    /** |x| by its definition; of NaN, NaN with a slope of NaN. */
    static <T extends Real<T>> T of(T x, Kink atZero) {
        int sign = x.sign();
        return sign > 0 ? x : sign < 0 ? x.negate() : atZero.at(x, -1, 1);
    }

    /**
     * -1, 1 or the declared derivative. The sign is copied: {@link Math#signum} is compiled to a branch on it, which is
     * foretold wrong every other time.
     */
    static double derivative(double x, Kink atZero) {
        return x == 0 ? atZero.between(-1, 1) : Double.isNaN(x) ? x : Math.copySign(1, x);
    }
}
