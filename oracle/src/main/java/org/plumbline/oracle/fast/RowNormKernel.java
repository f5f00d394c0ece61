package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.normalisation.Deviation;

/**
 * Rows divided by their deviations, centred in layer normalisation and as they are in that by the root mean square;
 * every place in a row has its own gamma and beta. The means are corrected as {@link ChannelNorm}'s, and the same
 * numbers left to the reference.
 */
final class RowNormKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final int rows;
    private final int n;
    private final boolean centred;
    private final Deviation deviation;
    private final int divisor;
    private final double[] x;
    private final double[] gamma;
    private final double[] beta;
    private final double[] centres;
    private final double[] rests;
    private final double[] roots;

    /**
     * @param n how many elements a row has
     * @param centred whether its mean is taken off
     */
    RowNormKernel(Wires wires, Core core, int n, boolean centred, Deviation deviation) {
        this.wires = wires;
        this.workers = core.workers();
        this.rows = wires.shape("x").count() / n;
        this.n = n;
        this.centred = centred;
        this.deviation = deviation;
        this.divisor = deviation.variance().divisor(n);
        this.x = wires.input("x");
        this.gamma = wires.optional("gamma", n, 1);
        this.beta = wires.optional("beta", n, 0);
        this.centres = new double[rows];
        this.rests = new double[rows];
        this.roots = new double[rows];
    }

    @Override
    public void forward() {
        double[] y = wires.output("y");
        workers.loop(rows, n, (from, to) -> {
            for (int row = from; row < to; row++) {
                measure(row);
                double centre = centres[row];
                double rest = rests[row];
                double s = deviation.ofRoot(roots[row]);
                for (int j = 0, i = row * n; j < n; j++, i++) {
                    y[i] = gamma[j] * ((x[i] - centre - rest) / s) + beta[j];
                }
            }
        });
    }

    private void measure(int row) {
        int start = row * n;
        double centre = centred ? Sums.of(x, start, n) / n : 0;
        double rest = centred ? Sums.differences(x, start, n, centre) / n : 0;
        centres[row] = centre;
        rests[row] = rest;
        double squares = Sums.products(x, centre, x, centre, start, n) - n * rest * rest;
        roots[row] = deviation.root(Math.max(0, squares) / divisor);
    }

    /**
     * With g = dy gamma, c = x - mean, m the divisor, r the root and s the deviation: dx = (g - mean(g) - c sum(g c) /
     * (s m r)) / s, without the mean where nothing is centred; dgamma = sum of dy c / s, dbeta = sum of dy.
     */
    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        if (wires.wants("x")) {
            double[] dx = wires.gradient("x");
            workers.loop(rows, n, (from, to) -> {
                for (int row = from; row < to; row++) {
                    gradient(row, dy, dx);
                }
            });
        }
        if (wires.wants("gamma")) {
            double[] dgamma = wires.gradient("gamma");
            workers.loop(n, rows, (from, to) -> scales(from, to, dy, dgamma));
        }
        if (wires.wants("beta")) {
            Sums.overExamples(true, rows, n, dy, wires.gradient("beta"));
        }
    }

    private void gradient(int row, double[] dy, double[] dx) {
        int start = row * n;
        for (int j = 0, i = start; j < n; j++, i++) {
            dx[i] = dy[i] * gamma[j];
        }
        double centre = centres[row];
        double sum = centred ? Sums.of(dx, start, n) : 0;
        double product = Sums.products(dx, 0, x, centre, start, n) - rests[row] * sum;
        double root = roots[row];
        double s = deviation.ofRoot(root);
        double slope = root == 0 ? 0 : product / s / (divisor * root);
        double shift = slope * rests[row] - sum / n;
        for (int i = start; i < start + n; i++) {
            dx[i] = (dx[i] - slope * (x[i] - centre) + shift) / s;
        }
    }

    private void scales(int from, int to, double[] dy, double[] dgamma) {
        Arrays.fill(dgamma, from, to, 0);
        for (int row = 0; row < rows; row++) {
            double centre = centres[row];
            double rest = rests[row];
            double s = deviation.ofRoot(roots[row]);
            for (int j = from, i = row * n + from; j < to; j++, i++) {
                dgamma[j] += dy[i] * ((x[i] - centre - rest) / s);
            }
        }
    }
}
