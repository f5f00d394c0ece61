package org.plumbline.oracle.metric;

import org.plumbline.oracle.Convention;

/** What the rows and columns of a confusion matrix count. */
public enum Orientation implements Convention {
    /** Rows are the labels, columns the predictions. */
    LABELS_IN_ROWS("entry (i, j): label i, prediction j"),
    /** Rows are the predictions, columns the labels. */
    PREDICTIONS_IN_ROWS("entry (i, j): prediction i, label j");

    private final String meaning;

    Orientation(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
