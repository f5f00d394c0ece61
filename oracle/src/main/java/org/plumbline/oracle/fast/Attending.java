package org.plumbline.oracle.fast;

import org.plumbline.oracle.attention.Causality;

/**
 * Scaled dot-product attention of many heads, each on one thread. The queries of an example are the rows of a matrix in
 * which its heads lie side by side, and so are keys, values and outputs: nothing is split or joined. A key that a query
 * may not attend to has the weight 0, which takes it out of the products, as inputs are finite.
 */
final class Attending {

    private final int panels;
    private final int heads;
    private final int queries;
    private final int keys;
    private final int features;
    private final int values;
    private final boolean[] causal;
    private final double[] mask;
    private final double[] bias;
    private final Core core;
    private final double[] weights;
    private final double[] slopes;

    /**
     * @param features of a query or key, of one head
     * @param values features of a value, of one head
     * @param mask (examples, queries, keys); none if empty
     * @param bias (examples heads, queries, keys), likewise
     */
    Attending(int examples, int heads, int queries, int keys, int features, int values, Causality causality,
            double[] mask, double[] bias, Core core) {
        this.panels = examples * heads;
        this.heads = heads;
        this.queries = queries;
        this.keys = keys;
        this.features = features;
        this.values = values;
        this.causal = causality == Causality.NONE ? new boolean[0] : allowed(causality, queries, keys);
        this.mask = mask;
        this.bias = bias;
        this.core = core;
        this.weights = new double[panels * queries * keys];
        this.slopes = new double[weights.length];
    }

    private static boolean[] allowed(Causality causality, int queries, int keys) {
        boolean[] allowed = new boolean[queries * keys];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = causality.allows(i / keys, queries, i % keys, keys);
        }
        return allowed;
    }

    void forward(double[] q, double[] k, double[] v, double[] y) {
        core.workers().loop(panels, (long) queries * keys, (from, to) -> {
            for (int panel = from; panel < to; panel++) {
                weigh(panel, q, k);
                core.blas().multiply(false, false, queries, values, keys, weights, panel * queries * keys, keys,
                        v, at(panel, keys, values), heads * values, 0,
                        y, at(panel, queries, values), heads * values);
            }
        });
    }

    /** Where a panel begins in a matrix whose rows hold this width for each head. */
    private int at(int panel, int rows, int width) {
        return (panel / heads * rows * heads + panel % heads) * width;
    }

    /** The softmax of q k' / sqrt(E) + bias, over the keys that each query may attend to. */
    private void weigh(int panel, double[] q, double[] k) {
        int start = panel * queries * keys;
        core.blas().multiply(false, true, queries, keys, features, q, at(panel, queries, features), heads * features,
                k, at(panel, keys, features), heads * features, 0, weights, start, keys);
        double scale = Math.sqrt(features);
        for (int i = 0; i < queries; i++) {
            int row = start + i * keys;
            for (int j = row; j < row + keys; j++) {
                weights[j] /= scale;
            }
            if (bias.length > 0) {
                for (int j = row; j < row + keys; j++) {
                    weights[j] += bias[j];
                }
            }
            forbid(panel, i, row);
            softmax(row);
        }
    }

    /** Lowers the scores of the keys that a query may not attend to to minus infinity, of which no weight remains. */
    private void forbid(int panel, int query, int row) {
        if (causal.length > 0) {
            for (int j = 0; j < keys; j++) {
                weights[row + j] = causal[query * keys + j] ? weights[row + j] : Double.NEGATIVE_INFINITY;
            }
        }
        if (mask.length > 0) {
            int masks = (panel / heads * queries + query) * keys;
            for (int j = 0; j < keys; j++) {
                weights[row + j] = mask[masks + j] == 1 ? weights[row + j] : Double.NEGATIVE_INFINITY;
            }
        }
    }

    /** With the greatest score subtracted first; a row without any key gets no weights. */
    private void softmax(int row) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int j = row; j < row + keys; j++) {
            greatest = Math.max(greatest, weights[j]);
        }
        double top = greatest == Double.NEGATIVE_INFINITY ? 0 : greatest;
        for (int j = row; j < row + keys; j++) {
            weights[j] = Math.exp(weights[j] - top);
        }
        double sum = Sums.of(weights, row, keys);
        double divisor = greatest == Double.NEGATIVE_INFINITY ? 1 : sum;
        for (int j = row; j < row + keys; j++) {
            weights[j] /= divisor;
        }
    }

    /** Writes the gradients by queries, keys and values, and by the bias: of those that are not empty. */
    void backward(double[] q, double[] k, double[] v, double[] dy, double[] dq, double[] dk, double[] dv,
            double[] dbias) {
        core.workers().loop(panels, (long) queries * keys, (from, to) -> {
            for (int panel = from; panel < to; panel++) {
                int start = panel * queries * keys;
                int query = at(panel, queries, features);
                int key = at(panel, keys, features);
                int value = at(panel, keys, values);
                int output = at(panel, queries, values);
                core.blas().multiply(false, true, queries, keys, values, dy, output, heads * values,
                        v, value, heads * values, 0, slopes, start, keys);
                for (int i = 0; i < queries; i++) {
                    scoreGradient(start + i * keys, dbias);
                }
                if (dq.length > 0) {
                    core.blas().multiply(false, false, queries, features, keys, slopes, start, keys,
                            k, key, heads * features, 0, dq, query, heads * features);
                }
                if (dk.length > 0) {
                    core.blas().multiply(true, false, keys, features, queries, slopes, start, keys,
                            q, query, heads * features, 0, dk, key, heads * features);
                }
                if (dv.length > 0) {
                    core.blas().multiply(true, false, keys, values, queries, weights, start, keys,
                            dy, output, heads * values, 0, dv, value, heads * values);
                }
            }
        });
    }

    /**
     * From dP to the gradient by the scores, {@code dS_j = P_j (dP_j - sum_k P_k dP_k)}, and to that by the products,
     * which were divided by the scale. All dP are taken relative to that of the strongest key: the sum is then of the
     * weak ones alone, and a row that one key has all to itself keeps its digits.
     */
    private void scoreGradient(int row, double[] dbias) {
        int strongest = row;
        for (int j = row + 1; j < row + keys; j++) {
            strongest = weights[j] > weights[strongest] ? j : strongest;
        }
        double origin = keys == 0 ? 0 : slopes[strongest];
        double mean = 0;
        for (int j = row; j < row + keys; j++) {
            slopes[j] -= origin;
            mean += weights[j] * slopes[j];
        }
        double scale = Math.sqrt(features);
        for (int j = row; j < row + keys; j++) {
            slopes[j] = weights[j] * (slopes[j] - mean);
        }
        if (dbias.length > 0) {
            System.arraycopy(slopes, row, dbias, row, keys);
        }
        for (int j = row; j < row + keys; j++) {
            slopes[j] /= scale;
        }
    }
}
