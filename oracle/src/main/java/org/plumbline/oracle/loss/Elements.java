package org.plumbline.oracle.loss;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.Tensor;

/** What the elements of a loss's inputs must be. */
final class Elements {

    private Elements() {
    }

    /** Weights of examples or classes: finite and not negative. */
    static void weights(String name, Tensor tensor) {
        Check.every(name, tensor, x -> x >= 0 && x < Double.POSITIVE_INFINITY, "finite weights of at least 0");
    }

    /** Numbers from 0 to 1. */
    static void probabilities(String name, Tensor tensor) {
        Check.every(name, tensor, x -> x >= 0 && x <= 1, "probabilities from 0 to 1");
    }
}
