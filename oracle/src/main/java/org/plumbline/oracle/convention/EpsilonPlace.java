package org.plumbline.oracle.convention;

import org.plumbline.oracle.Convention;

/** Where epsilon, which keeps the root of a variance v off zero, is added. */
public enum EpsilonPlace implements Convention {
    /** To the variance. */
    INSIDE_ROOT("sqrt(v + epsilon)"),
    /** To the root. */
    OUTSIDE_ROOT("sqrt(v) + epsilon");

    private final String meaning;

    EpsilonPlace(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
