package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;

/** What the rows that a cross-entropy is taken of hold. */
public enum Scores implements Convention {
    /** Unnormalised scores; the loss takes their softmax itself. */
    LOGITS("scores, p = softmax(scores)"),
    /** Probabilities, such as a softmax's output. */
    PROBABILITIES("the probabilities p themselves");

    private final String meaning;

    Scores(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The name of the input. */
    public String argument() {
        return this == LOGITS ? "scores" : "probabilities";
    }
}
