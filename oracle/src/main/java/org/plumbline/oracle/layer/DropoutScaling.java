package org.plumbline.oracle.layer;

import org.plumbline.oracle.Convention;

/** When the outputs of dropout are scaled, so that training and evaluation agree in expectation. */
public enum DropoutScaling implements Convention {
    /** In training, by 1 / keep; evaluation is the identity. */
    INVERTED("training: x * mask / keep; evaluation: x"),
    /** In evaluation, by keep (Srivastava et al. 2014). */
    VANILLA("training: x * mask; evaluation: x * keep");

    private final String meaning;

    DropoutScaling(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
