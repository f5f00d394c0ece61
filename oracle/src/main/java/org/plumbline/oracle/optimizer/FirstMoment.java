package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;

/** By what NAdam's first moment decays. */
public enum FirstMoment implements Convention {
    /** By beta1 at every step, while the schedule weighs the step alone (PyTorch, Keras). */
    CONSTANT("m = beta1 m + (1 - beta1) g: as in PyTorch and Keras"),
    /** By the scheduled mu_t (Dozat 2016). */
    SCHEDULED("m = mu_t m + (1 - mu_t) g: as in the paper");

    private final String meaning;

    FirstMoment(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
