package org.plumbline.oracle.real;

import java.util.function.DoubleUnaryOperator;

/** Single-precision arithmetic: every operation rounded to 24 bits. */
record Rounded(double value) implements Real<Rounded> {

    static final Arithmetic<Rounded> ARITHMETIC = new Arithmetic<>() {
        @Override
        public Rounded of(double constant) {
            return rounded(constant);
        }

        @Override
        public Rounded pi() {
            return rounded(Math.PI);
        }
    };

    private static Rounded rounded(double exact) {
        return new Rounded((float) exact);
    }

    private Rounded apply(DoubleUnaryOperator function) {
        return rounded(function.applyAsDouble(value));
    }

    @Override
    public Arithmetic<Rounded> arithmetic() {
        return ARITHMETIC;
    }

    @Override
    public Rounded plus(Rounded addend) {
        return rounded(value + addend.value);
    }

    @Override
    public Rounded minus(Rounded subtrahend) {
        return rounded(value - subtrahend.value);
    }

    @Override
    public Rounded times(Rounded factor) {
        return rounded(value * factor.value);
    }

    @Override
    public Rounded over(Rounded divisor) {
        return rounded(value / divisor.value);
    }

    @Override
    public Rounded negate() {
        return new Rounded(-value);
    }

    @Override
    public Rounded sqrt() {
        return apply(Math::sqrt);
    }

    @Override
    public Rounded exp() {
        return apply(Math::exp);
    }

    @Override
    public Rounded log() {
        return apply(Math::log);
    }

    @Override
    public Rounded sin() {
        return apply(Math::sin);
    }

    @Override
    public Rounded cos() {
        return apply(Math::cos);
    }

    @Override
    public Rounded tanh() {
        return apply(Math::tanh);
    }

    @Override
    public Rounded erfc() {
        return apply(Erfc::of);
    }

    @Override
    public Rounded pow(double exponent) {
        return apply(x -> Math.pow(x, exponent));
    }

    @Override
    public int compare(Rounded other) {
        return Double.compare(value, other.value);
    }
}
