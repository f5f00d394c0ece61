package org.plumbline.oracle.real;

/**
 * The complementary error function by its defining series and continued fraction, over any arithmetic.
 *
 * <p>For x under 5, erfc x = 1 - erf x with erf x = 2 / sqrt(pi) exp(-x^2) sum 2^n x^(2n+1) / (2n+1)!!, whose terms all
 * have one sign (Abramowitz and Stegun 7.1.6); at 5 the difference from 1 costs 12 of the arithmetic's digits. From 5
 * on, the continued fraction erfc x = exp(-x^2) / sqrt(pi) 1/(x+ (1/2)/(x+ 1/(x+ (3/2)/(x+ ...)))) (7.1.14).
 */
public final class Erfc {

    private static final double CROSSOVER = 5;
    private static final int FRACTION_TERMS = 160;
    /** erfc 40 is some 1e-697: from here on, the nearest double is 0, and 2 on the other side. */
    private static final double SATURATION = 40;

    private Erfc() {
    }

    /** erfc of a double, rounded from double-double. */
    public static double of(double x) {
        if (Math.abs(x) > SATURATION) {
            return x > 0 ? 0 : 2;
        }
        return Double.isNaN(x) ? x : of(DoubleDouble.ARITHMETIC.of(x)).value();
    }

    static <T extends Real<T>> T of(T x) {
        T magnitude = x.sign() < 0 ? x.negate() : x;
        T upper = magnitude.value() < CROSSOVER ? erf(magnitude).negate().plus(1) : fraction(magnitude);
        return x.sign() < 0 ? upper.negate().plus(2) : upper;
    }

    private static <T extends Real<T>> T erf(T x) {
        T square = x.squared();
        T term = x;
        T sum = x;
        for (int n = 1; term.value() > sum.value() * 1e-55; n++) {
            term = term.times(square).times(2).over(2 * n + 1);
            sum = sum.plus(term);
        }
        return sum.times(2).times(square.negate().exp()).over(x.arithmetic().pi().sqrt());
    }

    private static <T extends Real<T>> T fraction(T x) {
        T tail = x;
        for (int n = FRACTION_TERMS; n >= 1; n--) {
            tail = x.plus(x.arithmetic().of(n / 2.0).over(tail));
        }
        return x.squared().negate().exp().over(x.arithmetic().pi().sqrt()).over(tail);
    }
}
