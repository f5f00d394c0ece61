package org.plumbline.reports.training;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.plumbline.oracle.training.Score;

/**
 * Where an accuracy lies with a confidence of 95 in 100, the test examples being drawn by chance.
 *
 * <p>Source: Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

    private static final double CONFIDENCE = 0.95;

    /** Wilson's interval of so many right ones. */
    public static Interval of(Score score) {
        ConfidenceInterval wilson =
                new WilsonScoreInterval().createInterval(score.count(), score.correct(), CONFIDENCE);
        // Rounding may leave the ends a little outside.
        return new Interval(Math.max(0, wilson.getLowerBound()), Math.min(1, wilson.getUpperBound()));
    }

    /** Whether an accuracy may be the true one. */
    public boolean holds(double accuracy) {
        return low <= accuracy && accuracy <= high;
    }

    @Override
    public String toString() {
        return String.format("%.4f to %.4f", low, high);
    }
}
