package org.plumbline.oracle.metric;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.real.Real;

/** Which side a score on the threshold belongs to. */
public enum Threshold implements Convention {
    /** The negative one: positive is a score above the threshold. */
    ABOVE("positive where score > threshold"),
    /** The positive one: positive is a score from the threshold on. */
    FROM("positive where score >= threshold");

    private final String meaning;

    Threshold(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Whether a score is of the positive class, by the definition. */
    <T extends Real<T>> boolean positive(T score, double threshold) {
        int side = score.compare(score.arithmetic().of(threshold));
        return this == ABOVE ? side > 0 : side >= 0;
    }

    boolean positive(double score, double threshold) {
        return score > threshold || this == FROM && score == threshold;
    }
}
