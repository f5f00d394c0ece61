package org.plumbline.oracle.normalisation;

import org.plumbline.oracle.Convention;

/** Which value the momentum of a running average weighs. */
public enum MomentumOf implements Convention {
    /** The old one, as Keras, ONNX and CS231n have it. */
    OLD("momentum * old + (1 - momentum) * new"),
    /** The new one, as PyTorch has it. */
    NEW("(1 - momentum) * old + momentum * new");

    private final String meaning;

    MomentumOf(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
