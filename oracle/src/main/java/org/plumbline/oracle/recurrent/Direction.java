package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.Convention;

/** Which way a sequence is read. Outputs always stand at the position of the input they were read at. */
public enum Direction implements Convention {
    /** From the first step to the last. */
    FORWARD("from the first step to the last"),
    /** From the last step to the first. */
    REVERSE("from the last step to the first");

    private final String meaning;

    Direction(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The position read as the k-th of so many. */
    public int position(int k, int length) {
        return this == FORWARD ? k : length - 1 - k;
    }
}
