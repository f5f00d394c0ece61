package org.plumbline.properties;

import java.util.List;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Real;

/**
 * A double that knows whether its formula reads what is marked. Where a comparison chooses a number, it is the chosen
 * one that is read, not what it was compared with.
 *
 * @param number the value
 * @param reads whether a marked number went into it
 */
record Reading(Plain number, boolean reads) implements Real<Reading> {

    static final Arithmetic<Reading> ARITHMETIC = new Arithmetic<>() {
        @Override
        public Reading of(double constant) {
            return new Reading(new Plain(constant), false);
        }

        @Override
        public Reading pi() {
            return of(Math.PI);
        }
    };

    static Reading marked(double value) {
        return new Reading(new Plain(value), true);
    }

    private Reading of(Plain result, Reading... others) {
        return new Reading(result, reads || List.of(others).stream().anyMatch(Reading::reads));
    }

    @Override
    public Arithmetic<Reading> arithmetic() {
        return ARITHMETIC;
    }

    @Override
    public double value() {
        return number.value();
    }

    @Override
    public Reading plus(Reading addend) {
        return of(number.plus(addend.number), addend);
    }

    @Override
    public Reading minus(Reading subtrahend) {
        return of(number.minus(subtrahend.number), subtrahend);
    }

    @Override
    public Reading times(Reading factor) {
        return of(number.times(factor.number), factor);
    }

    @Override
    public Reading over(Reading divisor) {
        return of(number.over(divisor.number), divisor);
    }

    @Override
    public Reading negate() {
        return of(number.negate());
    }

    @Override
    public Reading sqrt() {
        return of(number.sqrt());
    }

    @Override
    public Reading exp() {
        return of(number.exp());
    }

    @Override
    public Reading log() {
        return of(number.log());
    }

    @Override
    public Reading sin() {
        return of(number.sin());
    }

    @Override
    public Reading cos() {
        return of(number.cos());
    }

    @Override
    public Reading tanh() {
        return of(number.tanh());
    }

    @Override
    public Reading erfc() {
        return of(number.erfc());
    }

    @Override
    public Reading pow(double exponent) {
        return of(number.pow(exponent));
    }

    @Override
    public int compare(Reading other) {
        return number.compare(other.number);
    }
}
