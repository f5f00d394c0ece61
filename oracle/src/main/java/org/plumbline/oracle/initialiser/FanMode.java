package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.Convention;

/** Which fan the variance is divided by. */
public enum FanMode implements Convention {
    /** Fan-in: signals keep their variance. */
    IN("fan_in", 1, 0),
    /** Fan-out: gradients keep theirs. */
    OUT("fan_out", 0, 1),
    /** The mean of both. */
    AVERAGE("(fan_in + fan_out) / 2", 0.5, 0.5);

    private final String meaning;
    private final double ofIn;
    private final double ofOut;

    FanMode(String meaning, double ofIn, double ofOut) {
        this.meaning = meaning;
        this.ofIn = ofIn;
        this.ofOut = ofOut;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The fan, exactly. */
    double of(int fanIn, int fanOut) {
        return ofIn * fanIn + ofOut * fanOut;
    }
}
