package org.plumbline.oracle.convention;

import org.plumbline.oracle.Convention;

/** Which axis of a matrix counts the examples. */
public enum Batch implements Convention {
    /** One example a row. */
    ROWS("one example a row: (N, D)"),
    /** One example a column. */
    COLUMNS("one example a column: (D, N)");

    private final String meaning;

    Batch(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The axis of the features. */
    public int feature() {
        return this == ROWS ? 1 : 0;
    }
}
