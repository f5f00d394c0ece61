package org.plumbline.oracle.real;

import java.util.List;

/**
 * A double and a bound on the error that floating-point arithmetic may have made on the way to it: a derived tolerance.
 *
 * <p>The running error analysis of Higham, <i>Accuracy and Stability of Numerical Algorithms</i> (2002), section 3.3,
 * with the unit roundoff u of the arithmetic that is judged, so that an implementation of the same formula lies within
 * the bound of the true value. Three things make the bound fit other orderings of the same formula too:
 * <ul>
 * <li>a sum of n terms is charged (n - 1) u (sum of magnitudes), which holds in any order (Rump, B&uuml;nger, Jeannerod,
 * BIT 2016);</li>
 * <li>an input is charged {@link #INPUT_ROUNDINGS} u of its magnitude, so that a stabilised formula, which rounds its
 * input first (a maximum subtracted, a scaling), is admitted: mixed forward-backward stability;</li>
 * <li>an elementary function is charged {@link #ELEMENTARY_ROUNDINGS} u: four units in the last place, which Java's
 * {@code Math} (1 to 2.5 ulp by its documentation) and vectorised libraries (up to 4) keep.</li>
 * </ul>
 * Where a denominator or a logarithm's argument is uncertain to its full size, the bound is infinite: no verdict.
 */
public final class RunningError implements Real<RunningError> {

    /** Roundings charged to an input. */
    public static final int INPUT_ROUNDINGS = 2;
    /** Roundings charged to an elementary function: four units in the last place are at most eight roundings. */
    public static final int ELEMENTARY_ROUNDINGS = 8;

    private final Bounds arithmetic;
    private final double value;
    private final double error;

    private RunningError(Bounds arithmetic, double value, double error) {
        this.arithmetic = arithmetic;
        this.value = value;
        this.error = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    /** The arithmetic for this precision of the judged implementation. */
    public static Arithmetic<RunningError> arithmetic(Precision precision) {
        return new Bounds(precision.unitRoundoff(), precision.tiny());
    }

    /** The bound on the absolute error. */
    public double error() {
        return error;
    }

    @Override
    public Arithmetic<RunningError> arithmetic() {
        return arithmetic;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public RunningError plus(RunningError addend) {
        return rounded(value + addend.value, error + addend.error);
    }

    @Override
    public RunningError minus(RunningError subtrahend) {
        return rounded(value - subtrahend.value, error + subtrahend.error);
    }

    @Override
    public RunningError times(RunningError factor) {
        double carried = magnitude(value, factor.error) + magnitude(factor.value, error) + magnitude(error, factor.error);
        return rounded(value * factor.value, carried + arithmetic.tiny);
    }

    @Override
    public RunningError over(RunningError divisor) {
        double quotient = value / divisor.value;
        double least = Math.abs(divisor.value) - divisor.error;
        double carried = least > 0 ? (error + magnitude(quotient, divisor.error)) / least : Double.POSITIVE_INFINITY;
        return rounded(quotient, carried + arithmetic.tiny);
    }

    @Override
    public RunningError negate() {
        return new RunningError(arithmetic, -value, error);
    }

    /** |sqrt(a + e) - sqrt(a)| is at most e / sqrt(a), and at most sqrt(e) where a may be zero. */
    @Override
    public RunningError sqrt() {
        double root = Math.sqrt(value);
        double carried = error == 0 ? 0 : value > error ? error / root : Math.sqrt(value + error);
        return rounded(root, carried);
    }

    @Override
    public RunningError exp() {
        double exp = Math.exp(value);
        return elementary(exp, magnitude(exp, Math.expm1(error)) + arithmetic.tiny);
    }

    @Override
    public RunningError log() {
        return elementary(Math.log(value), relative(Math.abs(value)));
    }

    @Override
    public RunningError sin() {
        return elementary(Math.sin(value), error);
    }

    @Override
    public RunningError cos() {
        return elementary(Math.cos(value), error);
    }

    @Override
    public RunningError tanh() {
        double cosh = Math.cosh(nearestToZero());
        return elementary(Math.tanh(value), error / (cosh * cosh));
    }

    @Override
    public RunningError erfc() {
        double nearest = nearestToZero();
        double steepest = 2 / Math.sqrt(Math.PI) * Math.exp(-nearest * nearest);
        return elementary(Erfc.of(value), magnitude(steepest, error) + arithmetic.tiny);
    }

    @Override
    public RunningError pow(double exponent) {
        double power = Math.pow(value, exponent);
        if (exponent == 0 || error == 0) {
            return elementary(power, 0);
        }
        double size = Math.abs(value);
        double carried = size > error
                ? magnitude(power, Math.expm1(Math.abs(exponent) * relative(size)))
                : exponent > 0 ? 2 * Math.pow(size + error, exponent) : Double.POSITIVE_INFINITY;
        return elementary(power, carried + arithmetic.tiny);
    }

    @Override
    public int compare(RunningError other) {
        return value > other.value ? 1 : value < other.value ? -1 : 0;
    }

    /** -log(1 - error / size): how far the logarithm of a number of this size may be off. */
    private double relative(double size) {
        return error == 0 ? 0 : error < size ? -Math.log1p(-error / size) : Double.POSITIVE_INFINITY;
    }

    private double nearestToZero() {
        return Math.max(0, Math.abs(value) - error);
    }

    private RunningError rounded(double result, double carried) {
        return new RunningError(arithmetic, result, carried + arithmetic.unitRoundoff * Math.abs(result));
    }

    private RunningError elementary(double result, double carried) {
        return new RunningError(arithmetic, result,
                carried + ELEMENTARY_ROUNDINGS * arithmetic.unitRoundoff * Math.abs(result));
    }

    /** |a| e, and zero where the error is zero, even for an infinite a. */
    private static double magnitude(double a, double e) {
        return a == 0 || e == 0 ? 0 : Math.abs(a) * Math.abs(e);
    }

    private record Bounds(double unitRoundoff, double tiny) implements Arithmetic<RunningError> {

        /** A constant that single precision holds is exact; any other is rounded once. */
        @Override
        public RunningError of(double constant) {
            double error = (float) constant == constant ? 0 : unitRoundoff * Math.abs(constant);
            return new RunningError(this, constant, error);
        }

        @Override
        public RunningError input(double value) {
            return new RunningError(this, value, INPUT_ROUNDINGS * unitRoundoff * Math.abs(value));
        }

        @Override
        public RunningError pi() {
            return of(Math.PI);
        }

        @Override
        public RunningError sum(List<RunningError> terms) {
            double sum = 0;
            double size = 0;
            double carried = 0;
            for (RunningError term : terms) {
                sum += term.value;
                size += Math.abs(term.value) + term.error;
                carried += term.error;
            }
            int additions = Math.max(0, terms.size() - 1);
            return new RunningError(this, sum, carried + (additions == 0 ? 0 : additions * unitRoundoff * size));
        }
    }
}
