package org.plumbline.oracle.loss;

import org.plumbline.oracle.Convention;

/** How the quadratic and the linear part of the Huber loss are scaled. */
public enum HuberScale implements Convention {
    /** Slope delta outside, curvature 1 inside: Huber's own, PyTorch's HuberLoss, Keras. */
    HUBER("d^2 / 2 inside, delta (|d| - delta / 2) outside"),
    /** Slope 1 outside, curvature 1 / delta inside: PyTorch's SmoothL1Loss with beta = delta. */
    SMOOTH_L1("d^2 / (2 delta) inside, |d| - delta / 2 outside");

    private final String meaning;

    HuberScale(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
