package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;

/** What the logarithm of a probability near zero is. */
public enum LogFloor implements Convention {
    /** The logarithm itself: the loss of a certain and wrong prediction is infinite, and so is its gradient. */
    EXACT("log p, minus infinity at 0", Double.NEGATIVE_INFINITY, 0),
    /** At least -100, as in PyTorch's forward pass; beneath the floor the gradient is that of a constant, 0. */
    MINUS_100("max(log p, -100), with gradient 0 where p < exp(-100)", -100, 3.720075976020836e-44);

    private final String meaning;
    private final double least;
    private final double from;

    /** @param from the least double whose logarithm is not below the floor */
    LogFloor(String meaning, double least, double from) {
        this.meaning = meaning;
        this.least = least;
        this.from = from;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The floored logarithm by its definition. */
    <T extends Real<T>> T log(T p) {
        return this == EXACT ? p.log() : p.log().max(p.arithmetic().of(least));
    }

    /** A logarithm, floored. */
    double floor(double log) {
        return Math.max(log, least);
    }

    /** The derivative of the floored logarithm: 1 / p, or 0 beneath the floor. Near it, log p rounds to it. */
    double derivative(double p) {
        return p >= from ? 1 / p : 0;
    }
}
