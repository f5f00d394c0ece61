package org.plumbline.oracle.loss;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The softmax of one row of scores and its cross-entropies, without overflow and without cancellation.
 *
 * <p>With m the greatest score, at k: -log p_c = (m - z_c) + log(1 + sum over j != k of exp(z_j - m)). Leaving the
 * greatest itself out of the sum keeps every digit of a loss near zero (Blanchard, Higham, Higham, Accurately computing
 * the log-sum-exp and softmax functions, IMA J. Numer. Anal. 41 (2021), algorithm 4.1). A score of minus infinity is a
 * class ruled out. A row that holds NaN or plus infinity, or nothing but minus infinity, has no softmax: it gives NaN.
 */
final class SoftmaxRow {

    private final double[] gap;
    private final double[] odds;
    private final double others;

    SoftmaxRow(double[] scores) {
        int k = IntStream.range(0, scores.length).reduce(0, (i, j) -> scores[j] > scores[i] ? j : i);
        gap = new double[scores.length];
        odds = new double[scores.length];
        double sum = scores[k] - scores[k]; // 0, but NaN where the greatest is infinite
        for (int j = 0; j < scores.length; j++) {
            gap[j] = scores[k] - scores[j];
            odds[j] = Math.exp(-gap[j]);
            sum += j == k ? 0 : odds[j];
        }
        others = sum;
    }

    /** -log p_c. */
    double surprise(int c) {
        return gap[c] + Math.log1p(others);
    }

    /** The sum of t_c (-log p_c); a class of target 0 does not count, even where its surprise is infinite. */
    double crossEntropy(double[] targets) {
        return IntStream.range(0, targets.length).filter(c -> targets[c] != 0)
                .mapToDouble(c -> targets[c] * surprise(c)).sum();
    }

    /**
     * The gradient p_j sum(t) - t_j of the cross-entropy by the scores, as p_j (sum(t) - t_j) - t_j (1 - p_j): for the
     * only class with a target, the first term vanishes and the second does not cancel. Without any target there is no
     * loss, and no gradient.
     */
    double[] gradient(double[] targets) {
        if (DoubleStream.of(targets).allMatch(target -> target == 0)) {
            return new double[targets.length];
        }
        return IntStream.range(0, targets.length).mapToDouble(j -> {
            double otherTargets = IntStream.range(0, targets.length).filter(c -> c != j)
                    .mapToDouble(c -> targets[c]).sum();
            return (odds[j] * otherTargets - targets[j] * otherOdds(j)) / (1 + others);
        }).toArray();
    }

    /** The sum of all odds but this; only the greatest is so great that a difference would cancel. */
    private double otherOdds(int j) {
        return gap[j] == 0 ? others : 1 + others - odds[j];
    }
}
