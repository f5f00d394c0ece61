package org.plumbline.oracle.pooling;

import org.plumbline.oracle.Convention;

/** What the sum of a window is divided by. */
public enum Divisor implements Convention {
    /** The taps within the input or its padding; those past the padded end, which rounding up leads to, never count. */
    PADDING_COUNTS("the number of taps within the input or its padding"),
    /** The taps within the input: padding does not count. */
    ELEMENTS_ONLY("the number of taps within the input");

    private final String meaning;

    Divisor(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * The divisor of a window.
     *
     * @param elements how many of its taps lie within the input
     * @param covered how many lie within the input or its padding
     */
    public int of(int elements, int covered) {
        return this == PADDING_COUNTS ? covered : elements;
    }
}
