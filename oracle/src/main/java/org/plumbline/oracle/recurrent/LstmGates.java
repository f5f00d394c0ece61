package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.Convention;

/** The order in which an LSTM's gates are packed: i input, f forget, g candidate (also called c), o output. */
public enum LstmGates implements Convention {
    /** PyTorch, cuDNN, Keras. */
    IFGO("input, forget, candidate, output (PyTorch, Keras)"),
    /** CS231n. */
    IFOG("input, forget, output, candidate (CS231n)"),
    /** ONNX, which writes it iofc. */
    IOFG("input, output, forget, candidate (ONNX)");

    private final String meaning;

    LstmGates(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The position of the input gate. */
    public int input() {
        return name().indexOf('I');
    }

    /** The position of the forget gate. */
    public int forget() {
        return name().indexOf('F');
    }

    /** The position of the candidate. */
    public int candidate() {
        return name().indexOf('G');
    }

    /** The position of the output gate. */
    public int output() {
        return name().indexOf('O');
    }
}
