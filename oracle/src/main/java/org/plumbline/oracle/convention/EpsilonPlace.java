package org.plumbline.oracle.convention;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/** Where epsilon, which keeps the root of a variance v off zero, is added. */
public enum EpsilonPlace implements Convention {
    /** To the variance. */
    INSIDE_ROOT("sqrt(v + epsilon)"),
    /** To the root. */
    OUTSIDE_ROOT("sqrt(v) + epsilon");

    private final String meaning;

    EpsilonPlace(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * The root of a variance, kept off zero; NaN if the variance is, or has no root.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if epsilon is negative or not finite
     */
    public <T extends Real<T>> T root(T variance, double epsilon) {
        Check.notNegative("epsilon", epsilon);
        return this == INSIDE_ROOT ? variance.plus(epsilon).sqrt() : variance.sqrt().plus(epsilon);
    }

    /**
     * The root of every variance, kept off zero.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if epsilon is negative or not finite
     */
    public <T extends Real<T>> NdArray<T> root(NdArray<T> variances, double epsilon) {
        return variances.map(variance -> root(variance, epsilon));
    }

    /**
     * The root of a variance, kept off zero; NaN if the variance is, or has no root.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if epsilon is negative or not finite
     */
    public double root(double variance, double epsilon) {
        Check.notNegative("epsilon", epsilon);
        return this == INSIDE_ROOT ? Math.sqrt(variance + epsilon) : Math.sqrt(variance) + epsilon;
    }
}
