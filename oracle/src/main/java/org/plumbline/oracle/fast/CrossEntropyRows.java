package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.loss.CrossEntropy;

/** {@link CrossEntropy}: with a label alone or, smoothed, with a target for every class. */
final class CrossEntropyRows implements LabelledLossKernel.Rows {

    private final double smoothing;
    private final int classes;
    private final SoftmaxRows softmax;
    private final double[] weights;
    private final double[] targets;

    CrossEntropyRows(CrossEntropy loss, Wires wires) {
        int rows = wires.shape(loss.argument()).size(0);
        this.smoothing = loss.smoothing();
        this.classes = wires.shape(loss.argument()).size(1);
        this.softmax = new SoftmaxRows(wires.input(loss.argument()), rows, classes);
        this.weights = LabelledLossKernel.weights(wires, classes);
        this.targets = new double[smoothing == 0 ? 0 : rows * classes];
    }

    @Override
    public double loss(int n, int label, double weight) {
        softmax.read(n);
        if (smoothing == 0) {
            return weight == 0 ? 0 : weight * softmax.surprise(n, label);
        }
        double share = smoothing / classes;
        for (int j = 0; j < classes; j++) {
            targets[n * classes + j] = weights[j] * share;
        }
        targets[n * classes + label] = weight * (1 - smoothing + share);
        return softmax.crossEntropy(n, targets);
    }

    @Override
    public void gradient(int n, int label, double weight, double dl, double[] dx) {
        if (smoothing > 0) {
            softmax.gradient(n, targets, dl, dx);
        } else if (weight > 0) {
            softmax.gradient(n, label, weight * dl, dx);
        } else {
            Arrays.fill(dx, n * classes, (n + 1) * classes, 0);
        }
    }
}
