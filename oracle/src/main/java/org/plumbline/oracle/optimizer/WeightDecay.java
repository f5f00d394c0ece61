package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;

/** How the parameters are drawn towards zero. */
public enum WeightDecay implements Convention {
    /** Not at all. */
    NONE("none"),
    /** The gradient of lambda / 2 |w|^2 joins the gradient before anything else sees it. */
    L2_PENALTY("g + lambda w in place of g, before anything else"),
    /** The step is taken from parameters that were shrunk first; the rule's state sees the bare gradient. */
    DECOUPLED("the step is taken from w - rate lambda w; the state sees the bare gradient");

    private final String meaning;

    WeightDecay(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
