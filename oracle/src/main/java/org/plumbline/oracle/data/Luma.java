package org.plumbline.oracle.data;

import org.plumbline.oracle.Convention;

/** How bright a pixel of red, green and blue is. */
public enum Luma implements Convention {
    /** ITU-R BT.601: 0.299, 0.587, 0.114. */
    BT601("0.299 r + 0.587 g + 0.114 b", 0.299, 0.587, 0.114),
    /** ITU-R BT.709: 0.2126, 0.7152, 0.0722. */
    BT709("0.2126 r + 0.7152 g + 0.0722 b", 0.2126, 0.7152, 0.0722);

    private final String meaning;
    private final double[] weights;

    Luma(String meaning, double... weights) {
        this.meaning = meaning;
        this.weights = weights;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The share of a channel: 0 red, 1 green, 2 blue. */
    double weight(int channel) {
        return weights[channel];
    }
}
