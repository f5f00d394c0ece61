package org.plumbline.properties.sample;

import org.plumbline.oracle.loss.CrossEntropy;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.contract.Judged;
import org.plumbline.properties.contract.LossContract;

/**
 * How to judge a loss of your own: its value and its gradient, each a function of the scores and the labels. The
 * oracle's cross-entropy can weigh the classes; this one cannot, and says so.
 *
 * <p>Leave out {@code - greatest} and see what it says: scores of a thousand overflow.
 */
class MyCrossEntropyTest implements LossContract {

    @Override
    public Judged subject() {
        return Judged.loss(CrossEntropy.standard(),
                inputs -> MyNet.loss(inputs.rows("scores"), inputs.ints("labels")),
                inputs -> Named.of("scores", Tensor.matrix(
                        MyNet.gradient(inputs.rows("scores"), inputs.ints("labels")))))
                .without("classWeights");
    }

    /** Somebody's code. */
    private static final class MyNet {

        static double loss(double[][] scores, int[] labels) {
            double sum = 0;
            for (int n = 0; n < labels.length; n++) {
                double[] row = scores[n];
                double greatest = greatest(row);
                double others = 0;
                boolean itself = false;
                for (double score : row) {
                    if (score == greatest && !itself) {
                        itself = true;
                    } else {
                        others += Math.exp(score - greatest);
                    }
                }
                sum += Math.log1p(others) + (greatest - row[labels[n]]);
            }
            return sum / labels.length;
        }

        static double[][] gradient(double[][] scores, int[] labels) {
            double[][] gradient = new double[labels.length][];
            for (int n = 0; n < labels.length; n++) {
                double greatest = greatest(scores[n]);
                double[] p = new double[scores[n].length];
                double sum = 0;
                for (int c = 0; c < p.length; c++) {
                    sum += p[c] = Math.exp(scores[n][c] - greatest);
                }
                double others = 0;
                for (int c = 0; c < p.length; c++) {
                    p[c] /= sum;
                    others += c == labels[n] ? 0 : p[c];
                }
                p[labels[n]] = -others;
                for (int c = 0; c < p.length; c++) {
                    p[c] /= labels.length;
                }
                gradient[n] = p;
            }
            return gradient;
        }

        private static double greatest(double[] row) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (double score : row) {
                greatest = Math.max(greatest, score);
            }
            return greatest;
        }
    }
}
