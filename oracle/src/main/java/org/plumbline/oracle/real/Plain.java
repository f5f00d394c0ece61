package org.plumbline.oracle.real;

/** A double: what the textbook formula gives in plain floating-point arithmetic. */
public record Plain(double value) implements Real<Plain> {

    public static final Arithmetic<Plain> ARITHMETIC = new Arithmetic<>() {
        @Override
        public Plain of(double constant) {
            return new Plain(constant);
        }

        @Override
        public Plain pi() {
            return new Plain(Math.PI);
        }
    };

    @Override
    public Arithmetic<Plain> arithmetic() {
        return ARITHMETIC;
    }

    @Override
    public Plain plus(Plain addend) {
        return new Plain(value + addend.value);
    }

    @Override
    public Plain minus(Plain subtrahend) {
        return new Plain(value - subtrahend.value);
    }

    @Override
    public Plain times(Plain factor) {
        return new Plain(value * factor.value);
    }

    @Override
    public Plain over(Plain divisor) {
        return new Plain(value / divisor.value);
    }

    @Override
    public Plain negate() {
        return new Plain(-value);
    }

    @Override
    public Plain sqrt() {
        return new Plain(Math.sqrt(value));
    }

    @Override
    public Plain exp() {
        return new Plain(Math.exp(value));
    }

    @Override
    public Plain log() {
        return new Plain(Math.log(value));
    }

    @Override
    public Plain sin() {
        return new Plain(Math.sin(value));
    }

    @Override
    public Plain cos() {
        return new Plain(Math.cos(value));
    }

    @Override
    public Plain tanh() {
        return new Plain(Math.tanh(value));
    }

    @Override
    public Plain erfc() {
        return new Plain(Erfc.of(value));
    }

    @Override
    public Plain pow(double exponent) {
        return new Plain(Math.pow(value, exponent));
    }

    @Override
    public int compare(Plain other) {
        return value > other.value ? 1 : value < other.value ? -1 : 0;
    }
}
