package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.loss.NegativeLogLikelihood;

/** {@link NegativeLogLikelihood}: f = -w_label logp_label. */
final class NegativeLogLikelihoodRows implements LabelledLossKernel.Rows {

    private final int classes;
    private final double[] x;

    NegativeLogLikelihoodRows(NegativeLogLikelihood loss, Wires wires) {
        this.classes = wires.shape(loss.argument()).size(1);
        this.x = wires.input(loss.argument());
    }

    @Override
    public double loss(int n, int label, double weight) {
        return -weight * x[n * classes + label];
    }

    @Override
    public void gradient(int n, int label, double weight, double dl, double[] dx) {
        Arrays.fill(dx, n * classes, (n + 1) * classes, 0);
        dx[n * classes + label] = -weight * dl;
    }
}
