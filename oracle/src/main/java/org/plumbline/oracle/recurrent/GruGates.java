package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.Convention;

/** The order in which a GRU's gates are packed: r reset, z update, n candidate (also called h). */
public enum GruGates implements Convention {
    /** PyTorch, cuDNN. */
    RZN("reset, update, candidate (PyTorch)"),
    /** ONNX and Keras, which write it zrh. */
    ZRN("update, reset, candidate (ONNX, Keras)");

    private final String meaning;

    GruGates(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The position of the reset gate. */
    public int reset() {
        return name().indexOf('R');
    }

    /** The position of the update gate. */
    public int update() {
        return name().indexOf('Z');
    }

    /** The position of the candidate. */
    public int candidate() {
        return name().indexOf('N');
    }
}
