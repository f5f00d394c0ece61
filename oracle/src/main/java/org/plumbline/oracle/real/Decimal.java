package org.plumbline.oracle.real;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/**
 * Fifty decimal digits with exponents far beyond a double's (Commons Math's {@code Dfp}): calibrates
 * {@link DoubleDouble} and gives the true value at extremes, where the textbook formula overflows in a double.
 */
public record Decimal(Dfp number) implements Real<Decimal> {

    /** The greatest relative error of one operation: of fifty digits, kept four to a word, 49 are sure. */
    public static final double UNIT_ROUNDOFF = 1e-48;

    private static final int DIGITS = 50;
    private static final DfpField FIELD = new DfpField(DIGITS);
    /**
     * The powers of two from the least subnormal's on: {@code Dfp} would work each out anew. It misreads more digits
     * than it keeps, and an exponent with a plus.
     */
    private static final int LEAST = Double.MIN_EXPONENT - 52;
    private static final List<Dfp> POWERS = IntStream.rangeClosed(LEAST, Double.MAX_EXPONENT)
            .mapToObj(exponent -> new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(exponent)))
                    .pow(Integer.signum(exponent), new MathContext(DIGITS)))
            .map(power -> FIELD.newDfp(power.toString().replace("E+", "E").replace('E', 'e'))).toList();

    public static final Arithmetic<Decimal> ARITHMETIC = new Arithmetic<>() {
        @Override
        public Decimal of(double constant) {
            if (constant == 0 || !Double.isFinite(constant)) {
                return new Decimal(FIELD.newDfp(constant));
            }
            int exponent = Math.max(Math.getExponent(constant), Double.MIN_EXPONENT) - 52;
            long significand = (long) Math.scalb(constant, -exponent);
            int zeros = Long.numberOfTrailingZeros(significand);
            return new Decimal(FIELD.newDfp(significand >> zeros).multiply(POWERS.get(exponent + zeros - LEAST)));
        }

        @Override
        public Decimal pi() {
            return new Decimal(FIELD.getPi());
        }
    };

    @Override
    public Arithmetic<Decimal> arithmetic() {
        return ARITHMETIC;
    }

    /** By its digits: {@code Dfp}'s own way works out a power of two, and takes a subnormal one for zero. */
    @Override
    public double value() {
        return Double.parseDouble(number.toString());
    }

    @Override
    public Decimal plus(Decimal addend) {
        return new Decimal(number.add(addend.number));
    }

    @Override
    public Decimal minus(Decimal subtrahend) {
        return new Decimal(number.subtract(subtrahend.number));
    }

    @Override
    public Decimal times(Decimal factor) {
        return new Decimal(number.multiply(factor.number));
    }

    @Override
    public Decimal over(Decimal divisor) {
        return new Decimal(number.divide(divisor.number));
    }

    @Override
    public Decimal negate() {
        return new Decimal(number.negate());
    }

    @Override
    public Decimal sqrt() {
        return new Decimal(number.sqrt());
    }

    @Override
    public Decimal exp() {
        return new Decimal(number.exp());
    }

    @Override
    public Decimal log() {
        return new Decimal(number.log());
    }

    @Override
    public Decimal sin() {
        return new Decimal(number.sin());
    }

    @Override
    public Decimal cos() {
        return new Decimal(number.cos());
    }

    /** From the exponential of -2|x|, which cannot overflow; by the series below 1e-9, where its difference cancels. */
    @Override
    public Decimal tanh() {
        if (Math.abs(value()) < 1e-9) {
            Dfp square = number.multiply(number);
            return new Decimal(number.multiply(square.multiply(square).multiply(2).divide(15)
                    .subtract(square.divide(3)).add(1)));
        }
        Dfp decay = number.abs().multiply(-2).exp();
        Dfp tanh = FIELD.getOne().subtract(decay).divide(decay.add(1));
        return new Decimal(number.lessThan(FIELD.getZero()) ? tanh.negate() : tanh);
    }

    @Override
    public Decimal erfc() {
        return Erfc.of(this);
    }

    @Override
    public Decimal pow(double exponent) {
        if (exponent == Math.rint(exponent) && Math.abs(exponent) < 1 << 20) {
            return new Decimal(DfpMath.pow(number, (int) exponent));
        }
        return new Decimal(number.isZero() ? FIELD.newDfp(Math.pow(0, exponent))
                : number.log().multiply(FIELD.newDfp(exponent)).exp());
    }

    @Override
    public int compare(Decimal other) {
        return number.greaterThan(other.number) ? 1 : number.lessThan(other.number) ? -1 : 0;
    }
}
