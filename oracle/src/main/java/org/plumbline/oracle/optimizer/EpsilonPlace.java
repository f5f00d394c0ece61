package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/** Where epsilon keeps a root from being zero. */
public enum EpsilonPlace implements Convention {
    /** sqrt(s + epsilon). */
    INSIDE_ROOT("sqrt(s + epsilon)"),
    /** sqrt(s) + epsilon. */
    OUTSIDE_ROOT("sqrt(s) + epsilon");

    private final String meaning;

    EpsilonPlace(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The root of every element, kept from zero. */
    <T extends Real<T>> NdArray<T> root(NdArray<T> squares, double epsilon) {
        return squares.map(s -> this == INSIDE_ROOT ? s.plus(epsilon).sqrt() : s.sqrt().plus(epsilon));
    }

    /** The root, kept from zero. */
    double root(double square, double epsilon) {
        return this == INSIDE_ROOT ? Math.sqrt(square + epsilon) : Math.sqrt(square) + epsilon;
    }
}
