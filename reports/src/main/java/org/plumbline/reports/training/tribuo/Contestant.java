package org.plumbline.reports.training.tribuo;

import org.plumbline.oracle.training.Score;

/**
 * A linear classifier as one library trained it.
 *
 * @param objective what it minimised
 * @param trainer who trained it, and how
 * @param training what it does on the training examples, with the mean of the objective as the loss
 * @param test the same on the test examples
 * @param seconds how long training took
 */
public record Contestant(Objective objective, String trainer, Score training, Score test, double seconds) {
}
