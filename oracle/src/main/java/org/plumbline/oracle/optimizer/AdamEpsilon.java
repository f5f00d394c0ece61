package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;

/** Which second moment epsilon is added to the root of. */
public enum AdamEpsilon implements Convention {
    /** The bias-corrected one: Algorithm 1 of the paper, PyTorch. */
    EPSILON("m^ / (sqrt(v^) + epsilon), with the corrected moments"),
    /** The raw one: the last lines before section 2.1 of the paper, TensorFlow, ONNX. */
    EPSILON_HAT("sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon), with the raw moments");

    private final String meaning;

    AdamEpsilon(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
