package org.plumbline.reports.training.tribuo;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.plumbline.oracle.training.Score;

/**
 * What a classifier does on some examples, judged by its scores alone, whichever library they come from.
 *
 * @param standardError of the mean loss: what another sample of as many examples would change
 */
record Judged(Score score, double standardError) {

    /** @param scores a score for each class, of an example by its number */
    static Judged of(Objective objective, int count, IntFunction<double[]> scores, IntUnaryOperator labels) {
        double[] losses = new double[count];
        int correct = 0;
        for (int i = 0; i < count; i++) {
            double[] row = scores.apply(i);
            losses[i] = objective.loss(row, labels.applyAsInt(i));
            correct += Objective.predicted(row) == labels.applyAsInt(i) ? 1 : 0;
        }
        return new Judged(new Score(mean(losses), correct, count), standardError(losses));
    }

    static double mean(double[] losses) {
        return Arrays.stream(losses).average().orElseThrow();
    }

    /** The standard deviation of the losses, divided by the square root of their number. */
    static double standardError(double[] losses) {
        double mean = mean(losses);
        return Math.sqrt(Arrays.stream(losses).map(loss -> (loss - mean) * (loss - mean)).sum()) / losses.length;
    }
}
