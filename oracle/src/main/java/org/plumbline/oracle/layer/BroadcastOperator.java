package org.plumbline.oracle.layer;

import org.plumbline.oracle.Convention;

/** What is done with two broadcast tensors. */
public enum BroadcastOperator implements Convention {
    /** Their sum. */
    ADD("a + b"),
    /** Their product. */
    MULTIPLY("a * b");

    private final String meaning;

    BroadcastOperator(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
