package org.plumbline.reports.training.tribuo;

import org.plumbline.oracle.training.Score;

/**
 * A linear classifier as one library trained it.
 *
 * @param objective what it minimised
 * @param trainer who trained it, and how
 * @param training what it does on the training examples, with the mean of the objective as the loss
 * @param standardError of that mean
 * @param test the same on the test examples
 * @param seconds how long training took
 */
public record Contestant(Objective objective, String trainer, Score training,
        double standardError, Score test, double seconds) {

    static Contestant of(Objective objective, String trainer, Judged training, Judged test, double seconds) {
        return new Contestant(objective, trainer, training.score(), training.standardError(), test.score(), seconds);
    }
}
