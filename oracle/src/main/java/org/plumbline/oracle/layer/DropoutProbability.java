package org.plumbline.oracle.layer;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;

/** What the probability of dropout is the probability of. */
public enum DropoutProbability implements Convention {
    /** That an element is kept, as in the paper and CS231n. */
    KEEP("the probability that an element is kept"),
    /** That an element is dropped, as in PyTorch, Keras and ONNX. */
    DROP("the probability that an element is dropped");

    private final String meaning;

    DropoutProbability(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The probability that an element is kept. */
    public double keep(double probability) {
        Check.probability("probability", probability);
        return this == KEEP ? probability : 1 - probability;
    }

    /** As {@link #keep(double)}, in an arithmetic. */
    <T extends Real<T>> T keep(Arithmetic<T> arithmetic, double probability) {
        T given = arithmetic.of(probability);
        return this == KEEP ? given : arithmetic.one().minus(given);
    }
}
