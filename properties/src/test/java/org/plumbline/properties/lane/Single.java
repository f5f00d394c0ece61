package org.plumbline.properties.lane;

import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Real;

/** A number of single precision, rounded at every step: what the textbook formula gives in code of that precision. */
record Single(Plain number) implements Real<Single> {

    static final Arithmetic<Single> ARITHMETIC = new Arithmetic<>() {
        @Override
        public Single of(double constant) {
            return rounded(new Plain(constant));
        }

        @Override
        public Single pi() {
            return of(Math.PI);
        }
    };

    private static Single rounded(Plain number) {
        return new Single(new Plain((float) number.value()));
    }

    @Override
    public Arithmetic<Single> arithmetic() {
        return ARITHMETIC;
    }

    @Override
    public double value() {
        return number.value();
    }

    @Override
    public Single plus(Single addend) {
        return rounded(number.plus(addend.number));
    }

    @Override
    public Single minus(Single subtrahend) {
        return rounded(number.minus(subtrahend.number));
    }

    @Override
    public Single times(Single factor) {
        return rounded(number.times(factor.number));
    }

    @Override
    public Single over(Single divisor) {
        return rounded(number.over(divisor.number));
    }

    @Override
    public Single negate() {
        return new Single(number.negate());
    }

    @Override
    public Single sqrt() {
        return rounded(number.sqrt());
    }

    @Override
    public Single exp() {
        return rounded(number.exp());
    }

    @Override
    public Single log() {
        return rounded(number.log());
    }

    @Override
    public Single sin() {
        return rounded(number.sin());
    }

    @Override
    public Single cos() {
        return rounded(number.cos());
    }

    @Override
    public Single tanh() {
        return rounded(number.tanh());
    }

    @Override
    public Single erfc() {
        return rounded(number.erfc());
    }

    @Override
    public Single pow(double exponent) {
        return rounded(number.pow(exponent));
    }

    @Override
    public int compare(Single other) {
        return number.compare(other.number);
    }
}
