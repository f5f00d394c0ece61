package org.plumbline.oracle.normalisation;

import org.plumbline.oracle.Convention;

/**
 * Whose deviations make one variance of a batch. Question 1.4 of EECS 498, homework 1 writes the deviation as
 * {@code sqrt(sum_j ||X_j - mu||^2 + epsilon)}: a norm of the whole vector as it is written, of each feature where the
 * formula is read feature by feature.
 */
public enum Norm implements Convention {
    /** Every feature or channel has its own. */
    FEATURE("a variance for every feature or channel, over the batch"),
    /** All features or channels share one: the sum of theirs. */
    VECTOR("one variance, the squared norm of the whole vector of features over the batch");

    private final String meaning;

    Norm(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
