package org.plumbline.oracle.attention;

import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.attention.AllowedPairs.Allowed;

/** The softmax of every row of scores over the keys that its query may attend to. */
final class AttentionWeights {

    private final AllowedPairs pairs;

    private AttentionWeights(AllowedPairs pairs) {
        this.pairs = pairs;
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
        return new AttentionWeights(new AllowedPairs(weights, allowed));
    }

    AllowedPairs pairs() {
        return pairs;
    }

    /**
     * The gradient by the scores, for dP by the weights: dS_ij = P_ij sum_k P_ik (dP_ij - dP_ik). Subtracting inside
     * the sum, rather than P_ij (dP_ij - sum_k P_ik dP_ik), keeps the digits of a row that one key has all to itself.
     */
    AllowedPairs gradient(SimpleMatrix dP) {
        SimpleMatrix weights = pairs.matrix();
        SimpleMatrix ds = new SimpleMatrix(weights.getNumRows(), weights.getNumCols());
        for (int i = 0; i < weights.getNumRows(); i++) {
            for (int j = 0; j < weights.getNumCols(); j++) {
                ds.set(i, j, pairs.allowed().at(i, j) ? weights.get(i, j) * deviation(dP, i, j) : 0);
            }
        }
        return new AllowedPairs(ds, pairs.allowed());
    }

    /** sum_k P_ik (dP_ij - dP_ik), over the keys that query i may attend to. */
    private double deviation(SimpleMatrix dP, int i, int j) {
        double sum = 0;
        for (int k = 0; k < dP.getNumCols(); k++) {
            sum += pairs.allowed().at(i, k) ? pairs.matrix().get(i, k) * (dP.get(i, j) - dP.get(i, k)) : 0;
        }
        return sum;
    }
}
