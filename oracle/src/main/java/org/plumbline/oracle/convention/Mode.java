package org.plumbline.oracle.convention;

import org.plumbline.oracle.Convention;

/** Whether a layer that behaves differently in use is being trained. */
public enum Mode implements Convention {
    /** Batch normalisation takes the statistics of the batch, dropout a random mask. */
    TRAINING("in training: batch-norm by the batch's statistics, dropout by a random mask"),
    /** Batch normalisation takes running statistics, dropout no mask: an example does not depend on its batch. */
    EVALUATION("in use: batch-norm by the running statistics, dropout without a mask");

    private final String meaning;

    Mode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
