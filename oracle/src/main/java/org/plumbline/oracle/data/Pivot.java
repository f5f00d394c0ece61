package org.plumbline.oracle.data;

import org.plumbline.oracle.Convention;

/** The mean from which contrast is measured. */
public enum Pivot implements Convention {
    /** That of each channel of each image. */
    CHANNEL("the mean of each channel of each image, as in TensorFlow"),
    /** That of all channels of each image. */
    IMAGE("the mean of all channels of each image");

    private final String meaning;

    Pivot(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** How many leading axes of (N, C, H, W) have a mean of their own. */
    int ownAxes() {
        return this == CHANNEL ? 2 : 1;
    }
}
