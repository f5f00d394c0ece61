package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;

/** What squashes the state of a plain recurrent cell. */
public enum Nonlinearity implements Convention {
    /** The hyperbolic tangent: Elman's network in today's frameworks. */
    TANH("tanh(a)") {
        @Override
        <T extends Real<T>> T define(T a) {
            return a.tanh();
        }

        @Override
        double of(double a) {
            return Math.tanh(a);
        }

        @Override
        double slope(double a) {
            return Logistic.slopeOfTanh(a);
        }
    },
    /** The rectified linear unit; its derivative at 0 is 0. */
    RELU("max(0, a), of derivative 0 at 0") {
        @Override
        <T extends Real<T>> T define(T a) {
            return a.sign() > 0 ? a : a.times(0);
        }

        @Override
        double of(double a) {
            return Math.max(0, a);
        }

        @Override
        double slope(double a) {
            return a > 0 ? 1 : 0;
        }
    };

    private final String meaning;

    Nonlinearity(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The textbook formula. */
    abstract <T extends Real<T>> T define(T a);

    abstract double of(double a);

    abstract double slope(double a);
}
