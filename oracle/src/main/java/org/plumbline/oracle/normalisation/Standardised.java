package org.plumbline.oracle.normalisation;

import org.plumbline.oracle.tensor.Tensor;

/**
 * The lines of a tensor, each brought to mean 0 and variance 1: the core that the normalising layers share.
 *
 * <p>A line is n consecutive elements in row-major order; a layer that normalises over other axes transposes first.
 */
final class Standardised {

    private final Tensor normalised;
    private final double[] deviation;
    private final int n;
    private final Variance variance;

    private Standardised(Tensor normalised, double[] deviation, int n, Variance variance) {
        this.normalised = normalised;
        this.deviation = deviation;
        this.n = n;
        this.variance = variance;
    }

    /** (x - mean) / sqrt(variance + epsilon) of every n consecutive elements, the variance in a second pass. */
    static Standardised rows(Tensor x, int n, double epsilon, Variance variance) {
        double[] result = x.toArray();
        double[] deviation = new double[result.length / n];
        for (int row = 0; row < deviation.length; row++) {
            int from = row * n;
            double mean = 0;
            for (int i = from; i < from + n; i++) {
                mean += result[i];
            }
            mean /= n;
            double squares = 0;
            for (int i = from; i < from + n; i++) {
                result[i] -= mean;
                squares += result[i] * result[i];
            }
            deviation[row] = Math.sqrt(squares / variance.divisor(n) + epsilon);
            for (int i = from; i < from + n; i++) {
                result[i] /= deviation[row];
            }
        }
        return new Standardised(Tensor.of(x.shape(), result), deviation, n, variance);
    }

    /** The normalised lines, of the shape of x. */
    Tensor normalised() {
        return normalised;
    }

    /**
     * dx for the gradient g by the normalised lines.
     *
     * <p>With s the deviation and m the variance's divisor, dx = (g - mean(g) - xhat sum(g xhat) / m) / s: the mean
     * takes the second term, the variance the third (Ioffe and Szegedy 2015, section 3, summed up).
     */
    Tensor gradient(Tensor g) {
        double[] dx = new double[g.count()];
        for (int row = 0; row < deviation.length; row++) {
            int from = row * n;
            double sum = 0;
            double projection = 0;
            for (int i = from; i < from + n; i++) {
                sum += g.at(i);
                projection += g.at(i) * normalised.at(i);
            }
            for (int i = from; i < from + n; i++) {
                double centred = g.at(i) - sum / n - normalised.at(i) * projection / variance.divisor(n);
                dx[i] = centred / deviation[row];
            }
        }
        return Tensor.of(g.shape(), dx);
    }
}
