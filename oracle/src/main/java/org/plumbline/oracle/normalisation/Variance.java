package org.plumbline.oracle.normalisation;

import java.util.Locale;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.NdArray;

/** What the sum of squared deviations is divided by. */
public enum Variance implements Convention {
    /** By n: the second moment about the mean. */
    BIASED("sum of squared deviations / n", 0),
    /** By n - 1 (Bessel's correction); needs two values. */
    UNBIASED("sum of squared deviations / (n - 1)", 1);

    private final String meaning;
    private final int lostDegrees;

    Variance(String meaning, int lostDegrees) {
        this.meaning = meaning;
        this.lostDegrees = lostDegrees;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The divisor for n values. */
    public int divisor(int n) {
        return n - lostDegrees;
    }

    /** The variance of these deviations from their mean. */
    public <T extends Real<T>> T of(NdArray<T> deviations) {
        return deviations.map(T::squared).sum().over(divisor(deviations.count()));
    }

    /** Refuses too few values. */
    void checkCount(String name, int n) {
        if (n <= lostDegrees) {
            throw new InvalidArgument(name, "with " + n + " values to normalise over",
                    "at least " + (lostDegrees + 1) + " for the " + name().toLowerCase(Locale.ROOT) + " variance");
        }
    }
}
