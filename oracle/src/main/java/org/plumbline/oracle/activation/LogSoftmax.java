package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * The logarithm of {@link Softmax}: every line along an axis to log-probabilities.
 *
 * <p>{@code y_i = x_i - log(sum_j exp(x_j))}, x and y of one shape, of any rank but 0. An element of -infinity stays
 * so. A line that holds NaN or +infinity, or nothing but -infinity, has no softmax: all of it is NaN, and so is its
 * gradient. This is declared, apart from the formula: read in doubles, that would give NaN at +infinity alone and
 * -infinity beside it, as if the rest of the line were known.
 *
 * @param axis the axis along which exp(y) sums to one; a negative one counts from the last; -1 by default
 */
@About(name = "log-softmax", formula = "y_i = x_i - log(sum_j exp(x_j)), over the lines along an axis",
        sources = {
            "Blanchard, Higham, Higham, Accurately Computing the Log-Sum-Exp and Softmax Functions, 2021, eq. 1.1",
            "Goodfellow, Bengio, Courville, Deep Learning, 2016, section 6.2.2.3"})
public record LogSoftmax(int axis) implements Linewise {

    /** Along the last axis. */
    public static LogSoftmax standard() {
        return new LogSoftmax(-1);
    }

    @Override
    public <T extends Real<T>> NdArray<T> define(NdArray<T> line) {
        return line.minus(line.map(T::exp).sum().log());
    }

    /** The greatest power, 1 after the maximum is taken off, stays out of the sum: log1p keeps what the others add. */
    @Override
    public double[] value(double[] line) {
        int greatest = Lines.greatest(line);
        double others = line[greatest] - line[greatest]; // 0, but NaN where the maximum is infinite
        for (int i = 0; i < line.length; i++) {
            others += i == greatest ? 0 : Math.exp(line[i] - line[greatest]);
        }
        double[] y = new double[line.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = line[i] - line[greatest] - Math.log1p(others);
        }
        return y;
    }

    /**
     * With p = softmax(x), dx_i = dy_i - p_i sum_j dy_j.
     *
     * <p>At the greatest p this would cancel where p is all but 1: there, it is dy times the sum of the other p, less p
     * times the sum of the other dy.
     */
    @Override
    public double[] gradient(double[] line, double[] dy) {
        double[] p = new Softmax(axis).value(line);
        int greatest = Lines.greatest(p);
        double otherP = 0;
        double otherDy = 0;
        for (int i = 0; i < p.length; i++) {
            otherP += i == greatest ? 0 : p[i];
            otherDy += i == greatest ? 0 : dy[i];
        }
        double[] dx = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            dx[i] = i == greatest ? dy[i] * otherP - p[i] * otherDy : dy[i] - p[i] * (otherDy + dy[greatest]);
        }
        return dx;
    }
}
