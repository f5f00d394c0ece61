package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.tensor.Shape;

/** What a mean loss is the mean over. Where an example is a single number, both are the same. */
public enum MeanOver implements Convention {
    /** Over every element, as in PyTorch and Keras: the sum of the losses over their number. */
    ELEMENTS("the sum of the losses of all elements / the number of elements"),
    /** Over the examples, as in most textbooks: an example's loss is the sum over its elements. */
    EXAMPLES("the sum of the losses of all elements / N");

    private final String meaning;

    MeanOver(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** What the sum of losses of this shape, (N, ...), is divided by. */
    public int divisor(Shape losses) {
        return this == ELEMENTS ? losses.count() : losses.size(0);
    }
}
