package org.plumbline.oracle.metric;

import org.plumbline.oracle.Convention;

/** How the precision, recall or F1 of several classes becomes one number. */
public enum Averaging implements Convention {
    /** Of two classes, that of class 1, the positive one. */
    BINARY("that of class 1 of two"),
    /** The mean over all classes, each computed by itself. */
    MACRO("the mean over all classes"),
    /** That of the counts of all classes added up. */
    MICRO("that of the sums over all classes of true positives, false positives and false negatives");

    private final String meaning;

    Averaging(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
