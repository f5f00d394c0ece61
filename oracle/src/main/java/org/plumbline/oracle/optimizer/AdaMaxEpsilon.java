package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Convention;

/** Where epsilon keeps AdaMax's norm from being zero; at epsilon 0, both are the paper's rule. */
public enum AdaMaxEpsilon implements Convention {
    /** It joins the gradient's magnitude before the maximum is taken (PyTorch). */
    IN_MAXIMUM("u = max(beta2 u, |g| + epsilon), m / u: as in PyTorch"),
    /** It is added to the norm when the step divides by it (Keras). */
    IN_DENOMINATOR("u = max(beta2 u, |g|), m / (u + epsilon): as in Keras");

    private final String meaning;

    AdaMaxEpsilon(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
