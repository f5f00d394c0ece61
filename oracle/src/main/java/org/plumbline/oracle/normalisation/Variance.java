package org.plumbline.oracle.normalisation;

import java.util.Locale;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.NdArray;

/** What the sum of squared deviations is divided by. */
public enum Variance implements Convention {
    /** By n: the second moment about the mean. */
    BIASED("sum of squared deviations / n", 1),
    /** By n - 1 (Bessel's correction); needs two values. */
    UNBIASED("sum of squared deviations / (n - 1)", 2),
    /** By nothing, so that its root is the norm of the deviations (EECS 498, homework 1, question 1.4). */
    SUM("sum of squared deviations", 1);

    private final String meaning;
    private final int least;

    Variance(String meaning, int least) {
        this.meaning = meaning;
        this.least = least;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /**
     * The divisor for n values.
     *
     * @throws InvalidArgument if so few have no such variance
     */
    public int divisor(int n) {
        checkCount("n", n);
        return switch (this) {
            case BIASED -> n;
            case UNBIASED -> n - 1;
            case SUM -> 1;
        };
    }

    /** The fewest values that have this variance. */
    public int least() {
        return least;
    }

    /**
     * The variance of n values with these deviations from their mean; NaN if one is.
     *
     * @throws InvalidArgument if so few have no such variance
     */
    public <T extends Real<T>> T of(NdArray<T> deviations, int n) {
        return deviations.map(T::squared).sum().over(divisor(n));
    }

    /** Refuses too few values. */
    public void checkCount(String name, int n) {
        if (n < least) {
            throw new InvalidArgument(name, "with " + n + (n == 1 ? " value" : " values") + " to normalise over",
                    "at least " + least + " for the " + name().toLowerCase(Locale.ROOT) + " variance");
        }
    }
}
