package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;

/** What a square is multiplied by. */
public enum Factor implements Convention {
    /** By nothing; the gradient then has a 2. */
    ONE("the square itself", 1),
    /** By 1/2, which takes the 2 out of the gradient. */
    HALF("half the square", 0.5);

    private final String meaning;
    private final double value;

    Factor(String meaning, double value) {
        this.meaning = meaning;
        this.value = value;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** 1 or 1/2. */
    public double value() {
        return value;
    }
}
