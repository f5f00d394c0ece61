package org.plumbline.oracle.loss;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.Tensor;

/** How the two classes are written. */
public enum BinaryLabels implements Convention {
    /** 1 for the positive class, 0 for the negative. */
    ZERO_ONE("labels 0 and 1", 0),
    /** 1 for the positive class, -1 for the negative. */
    MINUS_ONE_ONE("labels -1 and 1", -1);

    private final String meaning;
    private final double negative;

    BinaryLabels(String meaning, double negative) {
        this.meaning = meaning;
        this.negative = negative;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The label of the negative class. */
    public double negative() {
        return negative;
    }

    /** 1 for the label of the positive class, -1 for that of the negative. */
    public double sign(double label) {
        return label == 1 ? 1 : -1;
    }

    /** The input of labels; zeros and ones where they are. */
    Port port() {
        return this == ZERO_ONE ? Port.mask("labels", "(N, ...)") : Port.constant("labels", "(N, ...)");
    }

    /** Refuses any other label. */
    void check(Tensor labels) {
        Check.every("labels", labels, label -> label == 1 || label == negative, meaning);
    }
}
