package org.plumbline.oracle.layer;

import org.plumbline.oracle.Convention;

/** What an embedding puts out for its padding index. Either way the row of the table has no gradient. */
public enum PaddingRow implements Convention {
    /** The row as it stands, held constant, so that whoever wrote to it keeps it: PyTorch's {@code padding_idx}. */
    FROZEN("y is the row as it stands, but its gradient is 0"),
    /** Zeros, whatever the table holds there. */
    ZERO("y is 0, whatever the row holds");

    private final String meaning;

    PaddingRow(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
