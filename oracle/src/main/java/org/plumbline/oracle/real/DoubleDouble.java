package org.plumbline.oracle.real;

import org.apache.commons.numbers.core.DD;

/**
 * An unevaluated sum of two doubles, 106 bits: the true value in bulk.
 *
 * <p>The four operations and the root are those of Commons Numbers' {@code DD} (Dekker 1971; Shewchuk 1997). The
 * elementary functions here reduce their argument and sum a Taylor series; their relative error stays under 1e-27
 * on the range of doubles that neither overflows nor underflows, as the calibration against 50 decimal digits shows.
 */
public record DoubleDouble(DD number) implements Real<DoubleDouble> {

    public static final Arithmetic<DoubleDouble> ARITHMETIC = new Arithmetic<>() {
        @Override
        public DoubleDouble of(double constant) {
            return new DoubleDouble(DD.of(constant));
        }

        @Override
        public DoubleDouble pi() {
            return new DoubleDouble(PI);
        }
    };

    // The double nearest to the constant, and the double nearest to the rest.
    private static final DD PI = DD.ofSum(3.141592653589793, 1.2246467991473532e-16);
    private static final DD LN2 = DD.ofSum(0.6931471805599453, 2.3190468138462996e-17);
    private static final int EXP_HALVINGS = 8;
    private static final int EXP_TERMS = 14;
    private static final int TRIGONOMETRIC_TERMS = 15;
    /** 2^-107: a term this much smaller than the sum changes nothing. */
    private static final double NEGLIGIBLE = 0x1p-107;

    @Override
    public Arithmetic<DoubleDouble> arithmetic() {
        return ARITHMETIC;
    }

    @Override
    public double value() {
        return number.hi() + number.lo();
    }

    @Override
    public DoubleDouble plus(DoubleDouble addend) {
        return new DoubleDouble(number.add(addend.number));
    }

    @Override
    public DoubleDouble minus(DoubleDouble subtrahend) {
        return new DoubleDouble(number.subtract(subtrahend.number));
    }

    @Override
    public DoubleDouble times(DoubleDouble factor) {
        return new DoubleDouble(number.multiply(factor.number));
    }

    @Override
    public DoubleDouble over(DoubleDouble divisor) {
        return new DoubleDouble(number.divide(divisor.number));
    }

    @Override
    public DoubleDouble negate() {
        return new DoubleDouble(number.negate());
    }

    @Override
    public DoubleDouble sqrt() {
        return new DoubleDouble(number.sqrt());
    }

    @Override
    public DoubleDouble exp() {
        return new DoubleDouble(exp(number));
    }

    @Override
    public DoubleDouble log() {
        return new DoubleDouble(log(number));
    }

    @Override
    public DoubleDouble sin() {
        return new DoubleDouble(sin(number));
    }

    @Override
    public DoubleDouble cos() {
        return new DoubleDouble(sin(PI.multiply(0.5).subtract(number)));
    }

    /** (1 - exp(-2|x|)) / (1 + exp(-2|x|)), by its sign; the series below 1/16, where the difference would cancel. */
    @Override
    public DoubleDouble tanh() {
        DD magnitude = number.abs();
        if (magnitude.hi() < 0x1p-4) {
            DD minusOne = expMinusOne(number.multiply(2));
            return new DoubleDouble(minusOne.divide(minusOne.add(2)));
        }
        DD decay = exp(magnitude.multiply(-2));
        DD tanh = DD.ONE.subtract(decay).divide(decay.add(1));
        return new DoubleDouble(number.hi() < 0 ? tanh.negate() : tanh);
    }

    @Override
    public DoubleDouble erfc() {
        return Erfc.of(this);
    }

    @Override
    public DoubleDouble pow(double exponent) {
        if (exponent == Math.rint(exponent) && Math.abs(exponent) < 1 << 20) {
            return new DoubleDouble(number.pow((int) exponent));
        }
        if (number.hi() == 0) {
            return ARITHMETIC.of(Math.pow(0, exponent));
        }
        return new DoubleDouble(exp(log(number).multiply(exponent)));
    }

    @Override
    public int compare(DoubleDouble other) {
        double difference = minus(other).value();
        return difference > 0 ? 1 : difference < 0 ? -1 : 0;
    }

    /** exp(x) = 2^k (exp((x - k ln 2) / 2^8))^(2^8), squaring exp - 1 so that no digit is lost. */
    private static DD exp(DD x) {
        double k = Math.rint(x.hi() / LN2.hi());
        if (!(Math.abs(k) < 1100)) {
            return DD.of(Math.exp(x.hi()));
        }
        DD minusOne = expMinusOne(x.subtract(LN2.multiply(k)));
        return minusOne.add(1).scalb((int) k);
    }

    /** exp(x) - 1 for |x| at most 1/2, without cancellation: e(2x) = e(x)^2 + 2 e(x). */
    private static DD expMinusOne(DD x) {
        DD reduced = x.scalb(-EXP_HALVINGS);
        DD sum = reduced;
        DD term = reduced;
        for (int n = 2; n <= EXP_TERMS; n++) {
            term = term.multiply(reduced).divide(DD.of(n));
            sum = sum.add(term);
        }
        for (int i = 0; i < EXP_HALVINGS; i++) {
            sum = sum.square().add(sum.multiply(2));
        }
        return sum;
    }

    /** Newton's step on exp(y) = x from the double logarithm, twice: 53, 106, then all bits. */
    private static DD log(DD x) {
        double start = Math.log(x.hi());
        if (!(Math.abs(start) < Double.POSITIVE_INFINITY)) {
            return DD.of(start);
        }
        DD y = DD.of(start);
        for (int i = 0; i < 2; i++) {
            y = y.add(x.multiply(exp(y.negate())).subtract(1));
        }
        return y;
    }

    /** The series on [-pi/4, pi/4] after taking off multiples of pi/2. */
    private static DD sin(DD x) {
        DD halfPi = PI.multiply(0.5);
        double k = Math.rint(x.hi() / halfPi.hi());
        DD r = x.subtract(halfPi.multiply(k));
        int quadrant = Math.floorMod((long) k, 4);
        DD value = quadrant % 2 == 0 ? series(r, r, 1) : series(r, DD.ONE, 0);
        return quadrant < 2 ? value : value.negate();
    }

    /** first - first x^2 / ((d+1)(d+2)) + ..., d the degree of the first term. */
    private static DD series(DD x, DD first, int degree) {
        DD square = x.square().negate();
        DD sum = first;
        DD term = first;
        for (int n = 1; n <= TRIGONOMETRIC_TERMS && Math.abs(term.hi()) > NEGLIGIBLE * Math.abs(sum.hi()); n++) {
            int d = degree + 2 * n;
            term = term.multiply(square).divide(DD.of(d * (d - 1.0)));
            sum = sum.add(term);
        }
        return sum;
    }
}
