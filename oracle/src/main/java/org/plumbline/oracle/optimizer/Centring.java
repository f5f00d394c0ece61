package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;

/** What the gradient is divided by the root of. */
public enum Centring implements Convention {
    /** The mean of the squared gradients. */
    UNCENTRED("E[g^2]"),
    /** Their variance: the mean of the squares less the square of the mean. */
    CENTRED("E[g^2] - E[g]^2");

    private final String meaning;

    Centring(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
