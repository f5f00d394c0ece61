package org.plumbline.oracle.real;

import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.dfp.DfpMath;

/**
 * Fifty decimal digits with exponents far beyond a double's (Commons Math's {@code Dfp}): calibrates
 * {@link DoubleDouble} and gives the true value at extremes, where the textbook formula overflows in a double.
 */
public record Decimal(Dfp number) implements Real<Decimal> {

    private static final int DIGITS = 50;
    private static final DfpField FIELD = new DfpField(DIGITS);
    private static final Dfp LEAST_NORMAL = FIELD.newDfp(Double.MIN_NORMAL);
    private static final int LIFTED_BITS = 200;
    private static final Dfp LIFT = FIELD.newDfp(0x1p200);

    public static final Arithmetic<Decimal> ARITHMETIC = new Arithmetic<>() {
        @Override
        public Decimal of(double constant) {
            return new Decimal(FIELD.newDfp(constant));
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

    /** By way of a normal number where it would be subnormal: {@code Dfp} takes a subnormal power of two for zero. */
    @Override
    public double value() {
        boolean subnormal = number.abs().lessThan(LEAST_NORMAL);
        return subnormal ? Math.scalb(number.multiply(LIFT).toDouble(), -LIFTED_BITS) : number.toDouble();
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

    /** From the exponential of -2|x|, which cannot overflow. */
    @Override
    public Decimal tanh() {
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
