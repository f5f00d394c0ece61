package org.plumbline.oracle.data;

import org.plumbline.oracle.Convention;

/** How classes of different sizes are made equal. */
public enum Balance implements Convention {
    /** Every example stays, and the smaller classes get copies up to the size of the largest. */
    OVERSAMPLE("copies of the rare classes' examples, up to the size of the largest class"),
    /** Every class keeps as many examples as the smallest has. */
    UNDERSAMPLE("as many examples of each class as the smallest has, each at most once");

    private final String meaning;

    Balance(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
