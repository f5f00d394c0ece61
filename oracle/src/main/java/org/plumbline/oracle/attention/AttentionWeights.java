package org.plumbline.oracle.attention;

import org.ejml.simple.SimpleMatrix;

/** The softmax of every row of scores over the keys that its query may attend to; zero for the other keys. */
final class AttentionWeights {

    /** Whether a query may attend to a key. */
    @FunctionalInterface
    interface Allowed {
        boolean at(int query, int key);
    }

    private final SimpleMatrix weights;

    private AttentionWeights(SimpleMatrix weights) {
        this.weights = weights;
    }

    /** With the greatest score of a row subtracted first, so that no exponential overflows. */
    static AttentionWeights of(SimpleMatrix scores, Allowed allowed) {
        int keys = scores.getNumCols();
        SimpleMatrix weights = new SimpleMatrix(scores.getNumRows(), keys);
        for (int i = 0; i < scores.getNumRows(); i++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < keys; j++) {
                greatest = allowed.at(i, j) ? Math.max(greatest, scores.get(i, j)) : greatest;
            }
            double sum = 0;
            for (int j = 0; j < keys; j++) {
                double weight = allowed.at(i, j) ? Math.exp(scores.get(i, j) - greatest) : 0;
                weights.set(i, j, weight);
                sum += weight;
            }
            for (int j = 0; j < keys; j++) {
                weights.set(i, j, allowed.at(i, j) ? weights.get(i, j) / sum : 0);
            }
        }
        return new AttentionWeights(weights);
    }

    SimpleMatrix matrix() {
        return weights;
    }

    /**
     * The gradient by the scores, for dP by the weights: dS_ij = P_ij sum_k P_ik (dP_ij - dP_ik). Subtracting inside
     * the sum, rather than P_ij (dP_ij - sum_k P_ik dP_ik), keeps the digits of a row that one key has all to itself.
     */
    SimpleMatrix gradient(SimpleMatrix dP) {
        SimpleMatrix ds = new SimpleMatrix(weights.getNumRows(), weights.getNumCols());
        for (int i = 0; i < weights.getNumRows(); i++) {
            for (int j = 0; j < weights.getNumCols(); j++) {
                double sum = 0;
                for (int k = 0; k < weights.getNumCols(); k++) {
                    sum += weights.get(i, k) * (dP.get(i, j) - dP.get(i, k));
                }
                ds.set(i, j, weights.get(i, j) * sum);
            }
        }
        return ds;
    }
}
