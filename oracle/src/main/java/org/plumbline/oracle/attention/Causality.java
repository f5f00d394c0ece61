package org.plumbline.oracle.attention;

import org.plumbline.oracle.Convention;

/** Which keys a query may attend to by its position. The two causal choices differ where L, queries, is not S, keys. */
public enum Causality implements Convention {
    /** All. */
    NONE("every query i attends to every key j"),
    /** Aligned at the first query and key: PyTorch's is_causal, Keras. */
    TOP_LEFT("query i attends to the keys j <= i"),
    /** Aligned at the last query and key, as for a query at the end of a longer past: FlashAttention since 2.1. */
    BOTTOM_RIGHT("query i attends to the keys j <= i + S - L");

    private final String meaning;

    Causality(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Whether query i of so many may attend to key j of so many. */
    public boolean allows(int i, int queries, int j, int keys) {
        return switch (this) {
            case NONE -> true;
            case TOP_LEFT -> j <= i;
            case BOTTOM_RIGHT -> j <= i + keys - queries;
        };
    }
}
