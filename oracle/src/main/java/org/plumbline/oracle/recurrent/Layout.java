package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.Convention;

/** Whether the first axis of a batch of sequences counts the steps or the sequences. */
public enum Layout implements Convention {
    /** PyTorch by default, ONNX. */
    TIME_FIRST("(T, N, D)", 0),
    /** PyTorch with batch_first=True, Keras, CS231n. */
    BATCH_FIRST("(N, T, D)", 1);

    private final String meaning;
    private final int time;

    Layout(String meaning, int time) {
        this.meaning = meaning;
        this.time = time;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The axis that counts the steps. */
    public int time() {
        return time;
    }

    /** The axis that counts the sequences. */
    public int batch() {
        return 1 - time;
    }

    /** The axes of a port whose last axis is this one. */
    String axes(String last) {
        return meaning.replace("D", last);
    }
}
