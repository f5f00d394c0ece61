package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;

/** Which classes must stay a margin below the label's. */
public enum MulticlassMargin implements Convention {
    /** Each one, and every violation counts (Weston and Watkins). */
    WESTON_WATKINS("the sum over all other classes"),
    /** The strongest one; of several equal ones the first has the gradient (Crammer and Singer). */
    CRAMMER_SINGER("the strongest other class");

    private final String meaning;

    MulticlassMargin(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
