package org.plumbline.oracle.fast;

import org.plumbline.oracle.loss.Scores;
import org.plumbline.oracle.loss.SoftTargetCrossEntropy;

/** {@link SoftTargetCrossEntropy}, of scores by their softmax, of probabilities as they are. */
final class SoftTargetCrossEntropyKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final Losses losses;
    private final boolean logits;
    private final String argument;
    private final int rows;
    private final int classes;
    private final SoftmaxRows softmax;
    private final double[] x;
    private final double[] targets;

    SoftTargetCrossEntropyKernel(SoftTargetCrossEntropy loss, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.logits = loss.given() == Scores.LOGITS;
        this.argument = loss.given().argument();
        this.rows = wires.shape(argument).size(0);
        this.classes = wires.shape(argument).size(1);
        this.losses = new Losses(loss.reduction(), rows, wires, core);
        this.x = wires.input(argument);
        this.softmax = new SoftmaxRows(x, logits ? rows : 0, classes);
        this.targets = wires.input("targets");
    }

    @Override
    public void forward() {
        double[] single = losses.single();
        workers.loop(rows, classes, (from, to) -> {
            for (int n = from; n < to; n++) {
                single[n] = logits ? ofScores(n) : ofProbabilities(n);
            }
        });
        losses.reduce(rows);
    }

    private double ofScores(int n) {
        softmax.read(n);
        return softmax.crossEntropy(n, targets);
    }

    private double ofProbabilities(int n) {
        double sum = 0;
        for (int j = n * classes; j < (n + 1) * classes; j++) {
            sum -= targets[j] == 0 ? 0 : targets[j] * Math.log(x[j]);
        }
        return sum;
    }

    @Override
    public void backward() {
        double[] dx = wires.gradient(argument);
        double[] dl = losses.gradients();
        boolean apart = losses.apart();
        double each = apart ? 1 : losses.gradient(rows);
        workers.loop(rows, classes, (from, to) -> {
            for (int n = from; n < to; n++) {
                double upstream = apart ? dl[n] : each;
                if (logits) {
                    softmax.gradient(n, targets, upstream, dx);
                } else {
                    ofProbabilities(n, upstream, dx);
                }
            }
        });
    }

    private void ofProbabilities(int n, double dl, double[] dx) {
        for (int j = n * classes; j < (n + 1) * classes; j++) {
            dx[j] = targets[j] == 0 ? 0 : -targets[j] / x[j] * dl;
        }
    }
}
