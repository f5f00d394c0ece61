package org.plumbline.oracle.attention;

import org.plumbline.oracle.Convention;

/** Where the sines and the cosines of a positional encoding stand among a position's features. */
public enum Sinusoids implements Convention {
    /** By turns, as Vaswani et al. write it: CS231n, PyTorch's tutorials. */
    INTERLEAVED("feature 2k is the sine of the k-th frequency, feature 2k + 1 its cosine"),
    /** All sines before all cosines, of the same frequencies: TensorFlow's tutorial on the transformer. */
    HALVES("feature k of the first half is the sine of the k-th frequency, feature k of the second half its cosine");

    private final String meaning;

    Sinusoids(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The frequency of a feature of so many. */
    int frequency(int feature, int features) {
        return this == INTERLEAVED ? feature / 2 : feature % (features / 2);
    }

    /** Whether a feature of so many is a cosine. */
    boolean cosine(int feature, int features) {
        return this == INTERLEAVED ? feature % 2 == 1 : feature >= features / 2;
    }
}
