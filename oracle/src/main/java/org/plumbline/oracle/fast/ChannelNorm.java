package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.normalisation.Deviation;

/**
 * Normalisation by channel: what batch, group and instance normalisation have in common. Cells next to each other share
 * a mean and a deviation, as many as the layer says; each has its channel's gamma and beta.
 *
 * <p>The mean is corrected by the mean of the differences from it, and the sum of squares by that mean (Chan, Golub,
 * LeVeque, Algorithms for Computing the Sample Variance, The American Statistician 37 (1983), eq. 1.7): two passes of
 * the accuracy of three. y = gamma / s (x - mean) + beta is then one product and one sum. Numbers whose squares are no
 * doubles, beyond some 1e150, are left to the reference.
 */
final class ChannelNorm {

    private final Wires wires;
    private final Workers workers;
    private final Cells cells;
    private final int ofMean;
    private final int ofDeviation;
    private final int channels;
    private final Deviation deviation;
    private final double[] gamma;
    private final double[] beta;
    private final double[] centres;
    private final double[] rests;
    private final double[] squares;
    private final double[] roots;
    private final double[] sums;
    private final double[] products;
    private final double[] factors;
    private final double[] slopes;
    private final double[] shifts;

    /**
     * @param ofMean how many cells have one mean
     * @param ofDeviation how many cells have one deviation: as many, or a multiple
     * @param channels how many channels: the parameters of a cell are those of its number modulo this
     */
    ChannelNorm(Wires wires, Core core, Cells cells, int ofMean, int ofDeviation, int channels, Deviation deviation) {
        this.wires = wires;
        this.workers = core.workers();
        this.cells = cells;
        this.ofMean = ofMean;
        this.ofDeviation = ofDeviation;
        this.channels = channels;
        this.deviation = deviation;
        this.gamma = wires.optional("gamma", channels, 1);
        this.beta = wires.optional("beta", channels, 0);
        int count = cells.count();
        this.centres = new double[count];
        this.rests = new double[count];
        this.squares = new double[count];
        this.roots = new double[count];
        this.sums = new double[count];
        this.products = new double[count];
        this.factors = new double[count];
        this.slopes = new double[count];
        this.shifts = new double[count];
    }

    /** y by the statistics of x. */
    void forward() {
        double[] x = wires.input("x");
        double[] y = wires.output("y");
        cells.divide(workers, ofDeviation, (from, to) -> {
            measure(from, to, x);
            map(from, to, x, y);
        });
    }

    /** y by given statistics; one deviation for all channels, or one for each. */
    void forward(double[] means, double[] variances) {
        double[] x = wires.input("x");
        double[] y = wires.output("y");
        for (int c = 0; c < cells.count(); c++) {
            centres[c] = means[c];
            roots[c] = deviation.root(variances[c / ofDeviation]);
        }
        cells.divide(workers, ofDeviation, (from, to) -> map(from, to, x, y));
    }

    /** The mean of a cell that {@link #forward()} found. */
    double mean(int cell) {
        return centres[cell] + rests[cell];
    }

    /** The sum of the squared deviations of a cell from its mean. */
    double squares(int cell) {
        return squares[cell];
    }

    /**
     * The gradients after {@link #forward()}. With g = dy gamma, c = x - mean, n the values of a mean, m the divisor of
     * the variance, r its root and s the deviation, dx = (g - sum(g) / n - c sum(g c) / (s m r)) / s.
     */
    void backward() {
        backward(this::throughStatistics);
    }

    /** The gradients after a forward pass by given statistics, of which none is a function of x: dx = g / s. */
    void backwardOfGiven() {
        backward((from, to) -> {
            Arrays.fill(slopes, from, to, 0);
            Arrays.fill(shifts, from, to, 0);
        });
    }

    private void backward(Workers.Range statistics) {
        double[] dy = wires.upstream("y");
        double[] x = wires.input("x");
        double[] dx = wires.gradient("x");
        cells.divide(workers, ofDeviation, (from, to) -> {
            cells.products(from, to, dy, x, centres, sums, products);
            for (int c = from; c < to; c++) {
                products[c] -= rests[c] * sums[c];
            }
            if (wires.wants("x")) {
                scale(from, to);
                statistics.run(from, to);
                cells.combine(from, to, dy, x, centres, factors, slopes, shifts, dx);
            }
        });
        parameters();
    }

    private void measure(int from, int to, double[] x) {
        int n = ofMean * cells.size();
        cells.sum(from, to, x, sums);
        share(from, to, ofMean, sums, centres);
        for (int c = from; c < to; c++) {
            centres[c] /= n;
        }
        cells.differences(from, to, x, centres, sums, squares);
        share(from, to, ofMean, sums, rests);
        for (int c = from; c < to; c++) {
            rests[c] /= n;
            // of the cells of one mean together, sum of squares - n rest^2
            squares[c] -= rests[c] * sums[c];
        }
        share(from, to, ofDeviation, squares, roots);
        int divisor = divisor();
        for (int c = from; c < to; c++) {
            roots[c] = deviation.root(Math.max(0, roots[c]) / divisor);
        }
    }

    private void map(int from, int to, double[] x, double[] y) {
        scale(from, to);
        for (int c = from; c < to; c++) {
            shifts[c] = beta[c % channels] - factors[c] * rests[c];
        }
        cells.map(from, to, x, centres, factors, shifts, y);
    }

    private void scale(int from, int to) {
        for (int c = from; c < to; c++) {
            factors[c] = gamma[c % channels] / deviation.ofRoot(roots[c]);
        }
    }

    /** The terms of dx that go through the mean and the deviation: a slope by c and a shift. */
    private void throughStatistics(int from, int to) {
        int n = ofMean * cells.size();
        int divisor = divisor();
        for (int c = from; c < to; c++) {
            slopes[c] = gamma[c % channels] * products[c];
            shifts[c] = gamma[c % channels] * sums[c];
        }
        share(from, to, ofDeviation, slopes, slopes);
        share(from, to, ofMean, shifts, shifts);
        for (int c = from; c < to; c++) {
            double root = roots[c];
            double s = deviation.ofRoot(root);
            // where the root is 0 so is x - mean, and the term with it
            slopes[c] = root == 0 ? 0 : -slopes[c] / s / (divisor * root) / s;
            shifts[c] = -shifts[c] / n / s - slopes[c] * rests[c];
        }
    }

    /** dgamma = sum of dy c / s and dbeta = sum of dy, over the cells of a channel. */
    private void parameters() {
        int groups = cells.count() / channels;
        if (wires.wants("gamma")) {
            for (int c = 0; c < cells.count(); c++) {
                products[c] /= deviation.ofRoot(roots[c]);
            }
            Sums.overExamples(true, groups, channels, products, wires.gradient("gamma"));
        }
        if (wires.wants("beta")) {
            Sums.overExamples(true, groups, channels, sums, wires.gradient("beta"));
        }
    }

    private int divisor() {
        return deviation.variance().divisor(ofMean * cells.size());
    }

    /** Gives every cell the sum over those it shares with; the sums may take the place of the terms. */
    private static void share(int from, int to, int width, double[] terms, double[] sums) {
        for (int first = from; first < to; first += width) {
            double sum = 0;
            for (int c = first; c < first + width; c++) {
                sum += terms[c];
            }
            for (int c = first; c < first + width; c++) {
                sums[c] = sum;
            }
        }
    }
}
