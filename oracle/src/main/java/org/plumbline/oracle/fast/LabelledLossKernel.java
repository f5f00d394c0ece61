package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.loss.LabelledLoss;
import org.plumbline.oracle.loss.WeightedMean;

/** A {@link LabelledLoss}: which rows count, and what their mean is over. What a row costs is its own. */
final class LabelledLossKernel implements DifferentiableKernel {

    /** The loss of a row by its label. */
    interface Rows {

        /** The loss of row n, whose label has this weight. */
        double loss(int n, int label, double weight);

        /** Writes its gradient by row n, times that by the loss; {@link #loss} has seen the row before. */
        void gradient(int n, int label, double weight, double dl, double[] dx);
    }

    private final LabelledLoss loss;
    private final Rows rows;
    private final Wires wires;
    private final Workers workers;
    private final Losses losses;
    private final int count;
    private final int classes;
    private final double[] labels;
    private final double[] weights;
    private double divisor;

    LabelledLossKernel(LabelledLoss loss, Rows rows, Wires wires, Core core) {
        this.loss = loss;
        this.rows = rows;
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape(loss.argument()).size(0);
        this.classes = wires.shape(loss.argument()).size(1);
        this.losses = new Losses(loss.reduction(), count, wires, core);
        this.labels = wires.input("labels");
        this.weights = weights(wires, classes);
    }

    /** The weights of the classes, ones if there are none. */
    static double[] weights(Wires wires, int classes) {
        if (wires.inputs().has("classWeights")) {
            return wires.input("classWeights");
        }
        double[] ones = new double[classes];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    public void forward() {
        double[] single = losses.single();
        workers.loop(count, classes, (from, to) -> {
            for (int n = from; n < to; n++) {
                single[n] = counts(n) ? rows.loss(n, (int) labels[n], weights[(int) labels[n]]) : 0;
            }
        });
        divisor = divisor();
        losses.reduce(divisor);
    }

    @Override
    public void backward() {
        double[] dx = wires.gradient(loss.argument());
        double[] dl = losses.gradients();
        boolean apart = losses.apart();
        double each = apart ? 1 : losses.gradient(divisor);
        workers.loop(count, classes, (from, to) -> {
            for (int n = from; n < to; n++) {
                if (counts(n)) {
                    int label = (int) labels[n];
                    rows.gradient(n, label, weights[label], apart ? dl[n] : each, dx);
                } else {
                    Arrays.fill(dx, n * classes, (n + 1) * classes, 0);
                }
            }
        });
    }

    private boolean counts(int n) {
        return loss.ignored().isEmpty() || labels[n] != loss.ignored().getAsInt();
    }

    private double divisor() {
        boolean byWeight = loss.weightedMean() == WeightedMean.BY_WEIGHT;
        double sum = 0;
        for (int n = 0; n < count; n++) {
            sum += counts(n) ? byWeight ? weights[(int) labels[n]] : 1 : 0;
        }
        return sum;
    }
}
