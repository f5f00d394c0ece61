package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;

/** Which second moment AMSGrad takes the maximum of, and what is corrected for the start at 0. */
public enum AmsGradMaximum implements Convention {
    /** The raw one; the first moment and the maximum are corrected afterwards (PyTorch). */
    RAW("v+ = max(v+, v), corrected afterwards: as in PyTorch"),
    /** The corrected one: a maximum of v / (1 - beta2^t). */
    CORRECTED("v+ = max(v+, v / (1 - beta2^t))"),
    /** The raw one, with nothing corrected: Algorithm 2 of the paper. */
    UNCORRECTED("v+ = max(v+, v), nothing corrected: as in the paper");

    private final String meaning;

    AmsGradMaximum(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
