package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;

/** What a mean of losses with class weights is divided by. Rows of the ignored label count for neither. */
public enum WeightedMean implements Convention {
    /** By the sum of the weights of the labels, as in PyTorch: an average in the proper sense. */
    BY_WEIGHT("the sum of the weighted losses / the sum of the weights of the labels that are not ignored"),
    /** By the number of labels, as in Keras. */
    BY_COUNT("the sum of the weighted losses / the number of labels that are not ignored");

    private final String meaning;

    WeightedMean(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
