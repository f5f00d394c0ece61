package org.plumbline.oracle.convolution;

import org.plumbline.oracle.Convention;

/** What becomes of the rest where the stride does not divide the way of the window. */
public enum Rounding implements Convention {
    /** It is left out: no window passes the padded end. */
    FLOOR("no window passes the padded end"),
    /** One more window covers it, provided that it starts within the input or the padding before it. */
    CEIL("one window more may pass the padded end, if it starts within the input or the padding before it");

    private final String meaning;

    Rounding(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
