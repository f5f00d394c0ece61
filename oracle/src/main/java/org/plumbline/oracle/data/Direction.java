package org.plumbline.oracle.data;

import org.plumbline.oracle.Convention;

/** Whether a scaling is applied or taken back. */
public enum Direction implements Convention {
    /** From the data's own units. */
    FORWARD("from the data's units to the scaled ones"),
    /** Back to the data's own units, such as a prediction's. */
    INVERSE("from the scaled units back to the data's");

    private final String meaning;

    Direction(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
