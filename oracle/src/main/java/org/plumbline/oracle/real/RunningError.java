package org.plumbline.oracle.real;

import java.util.List;

/**
 * A number and a bound on the error that floating-point arithmetic may have made on the way to it: a derived tolerance.
 *
 * <p>The running error analysis of Higham, <i>Accuracy and Stability of Numerical Algorithms</i> (2002), section 3.3,
 * with the unit roundoff u of the arithmetic that is judged, so that an implementation of the same formula lies within
 * the bound of the true value. Three things make the bound fit other orderings of the same formula too:
 * <ul>
 * <li>a sum of n terms is charged (n - 1) u (sum of magnitudes), which holds in any order (Jeannerod and Rump,
 * <i>Improved Error Bounds for Inner Products in Floating-Point Arithmetic</i>, SIAM J. Matrix Anal. Appl. 34 (2013),
 * proposition 3.1);</li>
 * <li>an input is charged {@link #INPUT_ROUNDINGS} u of its magnitude, so that a stabilised formula, which rounds its
 * input first (a maximum subtracted, a scaling), is admitted: mixed forward-backward stability;</li>
 * <li>an elementary function is charged {@link #ELEMENTARY_ROUNDINGS} u: four units in the last place, which Java's
 * {@code Math} (1 to 2.5 ulp by its documentation) and vectorised libraries (up to 4) keep.</li>
 * </ul>
 * Where a denominator or a logarithm's argument is uncertain to its full size, the bound is infinite: no verdict.
 *
 * @param <T> what value and bound are kept in: {@link Plain}, or {@link Decimal} where a double would overflow
 */
public final class RunningError<T extends Real<T>> implements Real<RunningError<T>> {

    /** Roundings charged to an input. */
    public static final int INPUT_ROUNDINGS = 2;
    /** Roundings charged to an elementary function: four units in the last place are at most eight roundings. */
    public static final int ELEMENTARY_ROUNDINGS = 8;

    private final Bounds<T> arithmetic;
    private final T value;
    private final T error;

    private RunningError(Bounds<T> arithmetic, T value, T error) {
        this.arithmetic = arithmetic;
        this.value = value;
        this.error = Double.isNaN(error.value()) ? arithmetic.infinity() : error;
    }

    /** The arithmetic for this precision of the judged implementation. */
    public static Arithmetic<RunningError<Plain>> arithmetic(Precision precision) {
        return new Bounds<>(Plain.ARITHMETIC, precision.unitRoundoff(), precision.tiny());
    }

    /** The arithmetic for a judged implementation of this unit roundoff that neither overflows nor underflows. */
    public static Arithmetic<RunningError<Decimal>> unlimited(double unitRoundoff) {
        return new Bounds<>(Decimal.ARITHMETIC, unitRoundoff, 0);
    }

    /** The bound on the absolute error. */
    public double error() {
        return error.value();
    }

    @Override
    public Arithmetic<RunningError<T>> arithmetic() {
        return arithmetic;
    }

    @Override
    public double value() {
        return value.value();
    }

    @Override
    public RunningError<T> plus(RunningError<T> addend) {
        return rounded(value.plus(addend.value), error.plus(addend.error));
    }

    @Override
    public RunningError<T> minus(RunningError<T> subtrahend) {
        return rounded(value.minus(subtrahend.value), error.plus(subtrahend.error));
    }

    @Override
    public RunningError<T> times(RunningError<T> factor) {
        T carried = magnitude(value, factor.error).plus(magnitude(factor.value, error))
                .plus(magnitude(error, factor.error));
        return rounded(value.times(factor.value), carried.plus(arithmetic.tiny));
    }

    @Override
    public RunningError<T> over(RunningError<T> divisor) {
        T quotient = value.over(divisor.value);
        T least = divisor.value.abs().minus(divisor.error);
        T carried = least.sign() > 0
                ? error.plus(magnitude(quotient, divisor.error)).over(least) : arithmetic.infinity();
        return rounded(quotient, carried.plus(arithmetic.tiny));
    }

    @Override
    public RunningError<T> negate() {
        return new RunningError<>(arithmetic, value.negate(), error);
    }

    /** |sqrt(a + e) - sqrt(a)| is at most e / sqrt(a), and at most sqrt(e) where a may be zero. */
    @Override
    public RunningError<T> sqrt() {
        T root = value.sqrt();
        T carried = error.sign() == 0 ? error : value.compare(error) > 0 ? error.over(root) : value.plus(error).sqrt();
        return rounded(root, carried);
    }

    @Override
    public RunningError<T> exp() {
        T exp = value.exp();
        return elementary(exp, magnitude(exp, growth(error)).plus(arithmetic.tiny));
    }

    @Override
    public RunningError<T> log() {
        return elementary(value.log(), relative());
    }

    @Override
    public RunningError<T> sin() {
        return elementary(value.sin(), error);
    }

    @Override
    public RunningError<T> cos() {
        return elementary(value.cos(), error);
    }

    /** The slope 1 / cosh^2 x is at most 1, and at most 4 exp(-2 |x|). */
    @Override
    public RunningError<T> tanh() {
        T slope = nearestToZero().times(-2).exp().times(4).min(arithmetic.beneath.one());
        return elementary(value.tanh(), magnitude(slope, error));
    }

    @Override
    public RunningError<T> erfc() {
        T slope = nearestToZero().squared().negate().exp().times(2).over(arithmetic.beneath.pi().sqrt());
        return elementary(value.erfc(), magnitude(slope, error).plus(arithmetic.tiny));
    }

    @Override
    public RunningError<T> pow(double exponent) {
        T power = value.pow(exponent);
        if (exponent == 0 || error.sign() == 0) {
            return elementary(power, arithmetic.beneath.zero());
        }
        T size = value.abs();
        T carried = size.compare(error) > 0
                ? magnitude(power, growth(relative().times(Math.abs(exponent))))
                : exponent > 0 ? size.plus(error).pow(exponent).times(2) : arithmetic.infinity();
        return elementary(power, carried.plus(arithmetic.tiny));
    }

    @Override
    public int compare(RunningError<T> other) {
        return value.compare(other.value);
    }

    /** At least exp(e) - 1: e exp(e). */
    private static <T extends Real<T>> T growth(T e) {
        return magnitude(e.exp(), e);
    }

    /** At least -log(1 - t), t the relative error: t / (1 - t). How far the logarithm may be off. */
    private T relative() {
        T size = value.abs();
        return error.sign() == 0 ? error
                : error.compare(size) < 0 ? error.over(size.minus(error)) : arithmetic.infinity();
    }

    private T nearestToZero() {
        return value.abs().minus(error).max(arithmetic.beneath.zero());
    }

    private RunningError<T> rounded(T result, T carried) {
        return new RunningError<>(arithmetic, result, carried.plus(result.abs().times(arithmetic.unitRoundoff)));
    }

    private RunningError<T> elementary(T result, T carried) {
        return new RunningError<>(arithmetic, result,
                carried.plus(result.abs().times(ELEMENTARY_ROUNDINGS * arithmetic.unitRoundoff)));
    }

    /** |a| e, and zero where the error is zero, even for an infinite a. */
    private static <T extends Real<T>> T magnitude(T a, T e) {
        return a.sign() == 0 ? a : e.sign() == 0 ? e : a.abs().times(e);
    }

    private static final class Bounds<T extends Real<T>> implements Arithmetic<RunningError<T>> {

        private final Arithmetic<T> beneath;
        private final double unitRoundoff;
        private final T tiny;

        Bounds(Arithmetic<T> beneath, double unitRoundoff, double tiny) {
            this.beneath = beneath;
            this.unitRoundoff = unitRoundoff;
            this.tiny = beneath.of(tiny);
        }

        T infinity() {
            return beneath.of(Double.POSITIVE_INFINITY);
        }

        /** A constant that single precision holds is exact; any other is rounded once. */
        @Override
        public RunningError<T> of(double constant) {
            return number(constant, (float) constant == constant ? 0 : 1);
        }

        @Override
        public RunningError<T> input(double value) {
            return number(value, INPUT_ROUNDINGS);
        }

        private RunningError<T> number(double number, int roundings) {
            return new RunningError<>(this, beneath.of(number),
                    beneath.of(roundings * unitRoundoff * Math.abs(number)));
        }

        @Override
        public RunningError<T> pi() {
            T pi = beneath.pi();
            return new RunningError<>(this, pi, pi.times(unitRoundoff));
        }

        @Override
        public RunningError<T> sum(List<RunningError<T>> terms) {
            T sum = beneath.zero();
            T size = beneath.zero();
            T carried = beneath.zero();
            for (RunningError<T> term : terms) {
                sum = sum.plus(term.value);
                size = size.plus(term.value.abs()).plus(term.error);
                carried = carried.plus(term.error);
            }
            T rounding = terms.size() < 2 ? beneath.zero() : size.times((terms.size() - 1) * unitRoundoff);
            return new RunningError<>(this, sum, carried.plus(rounding));
        }
    }
}
