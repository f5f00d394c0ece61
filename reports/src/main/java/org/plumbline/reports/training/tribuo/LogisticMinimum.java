package org.plumbline.reports.training.tribuo;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.plumbline.fixtures.dataset.LabelledData;

/**
 * The least logistic loss that a linear classifier of two classes can have on some examples.
 *
 * <p>Source: Newton's method; Boyd, Vandenberghe (2004), Convex Optimization, 9.5.
 */
final class LogisticMinimum {

    private static final int STEPS = 30;
    /** Half of the square of Newton's decrement estimates what the loss still lies above its minimum (eq. 9.30). */
    private static final double CLOSE = 1e-12;

    private LogisticMinimum() {
    }

    /** Empty where there is none, as of classes that a plane parts without an error. */
    static Optional<Minimum> of(LabelledData data) {
        int features = data.shape().count();
        double[][] rows = new double[data.count()][features + 1];
        double[] labels = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            data.features(i, rows[i], 0);
            rows[i][features] = 1;
            labels[i] = data.label(i);
        }
        RealMatrix x = new Array2DRowRealMatrix(rows, false);
        RealVector y = new ArrayRealVector(labels, false);
        RealVector w = new ArrayRealVector(features + 1);
        for (int step = 0; step < STEPS; step++) {
            RealVector p = x.operate(w).map(s -> 1 / (1 + Math.exp(-s)));
            RealVector gradient = x.preMultiply(p.subtract(y));
            DecompositionSolver curvature = new LUDecomposition(curvature(x, p)).getSolver();
            if (!curvature.isNonSingular()) {
                return Optional.empty();
            }
            RealVector change = curvature.solve(gradient);
            w = w.subtract(change);
            if (gradient.dotProduct(change) / 2 < CLOSE * rows.length) {
                return Optional.of(Minimum.of(losses(x.operate(w), y)));
            }
        }
        return Optional.empty();
    }

    /** X' diag(p (1 - p)) X, of the sum of the losses. */
    private static RealMatrix curvature(RealMatrix x, RealVector p) {
        RealMatrix weighted = x.copy();
        for (int i = 0; i < x.getRowDimension(); i++) {
            weighted.setRowVector(i, x.getRowVector(i).mapMultiply(p.getEntry(i) * (1 - p.getEntry(i))));
        }
        return x.transpose().multiply(weighted);
    }

    private static double[] losses(RealVector scores, RealVector labels) {
        double[] losses = new double[scores.getDimension()];
        Arrays.setAll(losses, i -> Math.log1p(Math.exp((1 - 2 * labels.getEntry(i)) * scores.getEntry(i))));
        return losses;
    }
}
