package org.plumbline.oracle.activation;

import org.plumbline.oracle.Convention;

/** The derivative declared where a number that is clipped to an interval lies just on one of its bounds. */
public enum Clip implements Convention {
    /** The interval in which the gradient passes is open: none on a bound. PyTorch's hard functions. */
    OPEN("the gradient passes strictly between the bounds", 0),
    /** The interval is closed: all of it on a bound. TensorFlow's and PyTorch's clipping. */
    CLOSED("the gradient passes between the bounds and on them", 1);

    private final String meaning;
    private final int passed;

    Clip(String meaning, int passed) {
        this.meaning = meaning;
        this.passed = passed;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** How much of the gradient passes on a bound: 0 or 1. */
    int passed() {
        return passed;
    }
}
