package org.plumbline.oracle.metric;

import org.plumbline.oracle.Convention;

/** What the share of nothing is: a precision where nothing was predicted, a recall where nothing was to be found. */
public enum ZeroDivision implements Convention {
    /** 0. */
    ZERO("0 / 0 = 0", 0),
    /** 1. */
    ONE("0 / 0 = 1", 1),
    /** Not a number; a mean that it enters is none either. */
    NAN("0 / 0 = NaN", Double.NaN);

    private final String meaning;
    private final double value;

    ZeroDivision(String meaning, double value) {
        this.meaning = meaning;
        this.value = value;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The declared value of 0 / 0. */
    public double value() {
        return value;
    }
}
