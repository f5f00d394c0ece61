package org.plumbline.oracle.fast;

/**
 * The softmax of rows of scores and its cross-entropies with targets, without overflow and without cancellation: what
 * {@code SoftmaxRow} in the losses does, whose javadoc says how, in arrays that are made once.
 */
final class SoftmaxRows {

    private final int classes;
    private final double[] scores;
    private final double[] greatest;
    private final double[] odds;
    private final double[] others;

    SoftmaxRows(double[] scores, int rows, int classes) {
        this.classes = classes;
        this.scores = scores;
        this.greatest = new double[rows];
        this.odds = new double[rows * classes];
        this.others = new double[rows];
    }

    /** Reads row n; the other methods tell what was read. */
    void read(int n) {
        int at = n * classes;
        int k = at;
        for (int j = at + 1; j < at + classes; j++) {
            k = scores[j] > scores[k] ? j : k;
        }
        double top = scores[k];
        double sum = top - top; // 0, but NaN where the greatest is infinite
        for (int j = at; j < at + classes; j++) {
            odds[j] = Math.exp(scores[j] - top);
        }
        for (int j = at; j < at + classes; j++) {
            sum += j == k ? 0 : odds[j];
        }
        greatest[n] = top;
        others[n] = sum;
    }

    /** The cross-entropy with one class, {@code -log p_c}. */
    double surprise(int n, int c) {
        return greatest[n] - scores[n * classes + c] + Math.log1p(others[n]);
    }

    /** Its gradient by the scores, times dl: dl p_j, and for the class itself -dl (1 - p_c). */
    void gradient(int n, int c, double dl, double[] dx) {
        int at = n * classes;
        double scale = dl / (1 + others[n]);
        for (int j = at; j < at + classes; j++) {
            dx[j] = odds[j] * scale;
        }
        dx[at + c] = -otherOdds(n, at + c) * scale;
    }

    /** The sum of t_c (-log p_c), of the targets of this row; a class of target 0 does not count. */
    double crossEntropy(int n, double[] targets) {
        double logSum = Math.log1p(others[n]);
        double sum = 0;
        for (int j = n * classes; j < (n + 1) * classes; j++) {
            sum += targets[j] == 0 ? 0 : targets[j] * (greatest[n] - scores[j] + logSum);
        }
        return sum;
    }

    /**
     * Its gradient by the scores, times dl: dl p_j (sum(t) - t_j) - t_j (1 - p_j). The sum of the targets but one is
     * that of those behind it, which dx holds until its own turn, and those before; a difference would cancel.
     */
    void gradient(int n, double[] targets, double dl, double[] dx) {
        double sum = 0;
        for (int j = (n + 1) * classes - 1; j >= n * classes; j--) {
            dx[j] = sum;
            sum += targets[j];
        }
        double scale = sum == 0 ? 0 : dl / (1 + others[n]);
        double before = 0;
        for (int j = n * classes; j < (n + 1) * classes; j++) {
            dx[j] = (odds[j] * (before + dx[j]) - targets[j] * otherOdds(n, j)) * scale;
            before += targets[j];
        }
    }

    /** The sum of all odds but these; only the greatest are so great that a difference would cancel. */
    private double otherOdds(int n, int at) {
        return odds[at] == 1 ? others[n] : 1 + others[n] - odds[at];
    }
}
