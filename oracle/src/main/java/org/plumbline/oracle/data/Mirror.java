package org.plumbline.oracle.data;

import org.plumbline.oracle.Convention;

/** What a flip exchanges. */
public enum Mirror implements Convention {
    /** Left and right: the columns in reverse. */
    HORIZONTAL("left and right: y_ij = x_i(W-1-j)"),
    /** Top and bottom: the rows in reverse. */
    VERTICAL("top and bottom: y_ij = x_(H-1-i)j");

    private final String meaning;

    Mirror(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
