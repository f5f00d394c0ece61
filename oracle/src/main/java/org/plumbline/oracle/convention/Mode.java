package org.plumbline.oracle.convention;

import org.plumbline.oracle.Convention;

/** Whether a layer that behaves differently in use is being trained. */
public enum Mode implements Convention {
    /** Statistics of the batch, random masks. */
    TRAINING("statistics of the batch, random masks"),
    /** Running statistics, no masks: an example does not depend on its batch. */
    EVALUATION("running statistics, no masks");

    private final String meaning;

    Mode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
