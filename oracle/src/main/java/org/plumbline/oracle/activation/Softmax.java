package org.plumbline.oracle.activation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * Softmax: every line along an axis to a probability distribution.
 *
 * <p>{@code y_i = exp(x_i) / sum_j exp(x_j)}, x and y of one shape, of any rank but 0. An element of -infinity gets the
 * probability 0. A line that holds NaN or +infinity, or nothing but -infinity, has no softmax: all of it is NaN, and so
 * is its gradient. This is declared, apart from the formula: read in doubles, that would give NaN at +infinity alone
 * and 0 beside it, as if the rest of the line were known.
 *
 * @param axis the axis along which y sums to one; a negative one counts from the last; -1 by default
 */
@About(name = "softmax", formula = "y_i = exp(x_i) / sum_j exp(x_j), over the lines along an axis",
        sources = {"Bridle, Probabilistic Interpretation of Feedforward Classification Network Outputs, 1990",
            "Blanchard, Higham, Higham, Accurately Computing the Log-Sum-Exp and Softmax Functions, 2021, eq. 1.2"})
public record Softmax(int axis) implements Linewise {

    /** Along the last axis. */
    public static Softmax standard() {
        return new Softmax(-1);
    }

    @Override
    public <T extends Real<T>> NdArray<T> define(NdArray<T> line) {
        NdArray<T> powers = line.map(T::exp);
        return powers.over(powers.sum());
    }

    /** The line's own maximum is taken off, so that the greatest power is 1: none overflows, and the sum is not 0. */
    @Override
    public double[] value(double[] line) {
        double greatest = line[Lines.greatest(line)];
        double[] y = new double[line.length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(line[i] - greatest);
            sum += y[i];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] /= sum;
        }
        return y;
    }

    /**
     * dx_i = y_i (dy_i - sum_j y_j dy_j).
     *
     * <p>The rows of the Jacobian sum to zero, so dy may lose a constant: its value where y is greatest. Where y is all
     * but 1 there, its product would drown the others, which are the gradient.
     */
    @Override
    public double[] gradient(double[] line, double[] dy) {
        double[] y = value(line);
        double constant = dy[Lines.greatest(y)];
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            mean += y[i] * (dy[i] - constant);
        }
        double[] dx = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            dx[i] = y[i] * (dy[i] - constant - mean);
        }
        return dx;
    }
}
