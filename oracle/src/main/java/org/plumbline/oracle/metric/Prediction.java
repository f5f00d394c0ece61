package org.plumbline.oracle.metric;

import org.plumbline.oracle.Convention;

/** What a classifier hands to a metric. */
public enum Prediction implements Convention {
    /** A score for every class, (N, C); the greatest is the prediction, of several equal ones the first. */
    SCORES("scores (N, C), the first greatest of a row is predicted"),
    /** The predicted labels, (N). */
    LABELS("predicted labels (N)");

    private final String meaning;

    Prediction(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
