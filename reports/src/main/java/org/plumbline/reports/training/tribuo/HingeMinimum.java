package org.plumbline.reports.training.tribuo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.plumbline.fixtures.dataset.LabelledData;

/**
 * The least hinge loss that a linear classifier of two classes can have on some examples: the linear program
 * {@code min sum_i e_i} with {@code t_i (w . x_i + b) + e_i >= 1} and {@code e_i >= 0}, t_i = 1 of class 1 and -1 of
 * class 0, by the simplex method. Each free unknown is a difference of two that are not negative.
 *
 * <p>Source: Bennett, Mangasarian (1992), Robust linear programming discrimination of two linearly inseparable sets.
 */
final class HingeMinimum {

    private HingeMinimum() {
    }

    static Minimum of(LabelledData data) {
        int free = data.shape().count() + 1;
        double[] features = new double[free];
        features[free - 1] = 1;
        List<LinearConstraint> margins = new ArrayList<>();
        for (int i = 0; i < data.count(); i++) {
            data.features(i, features, 0);
            double[] row = new double[2 * free + data.count()];
            for (int k = 0; k < free; k++) {
                row[2 * k] = data.label(i) == 1 ? features[k] : -features[k];
                row[2 * k + 1] = -row[2 * k];
            }
            row[2 * free + i] = 1;
            margins.add(new LinearConstraint(row, Relationship.GEQ, 1));
        }
        double[] sum = new double[2 * free + data.count()];
        Arrays.fill(sum, 2 * free, sum.length, 1);
        double[] solution = new SimplexSolver().optimize(new LinearObjectiveFunction(sum, 0),
                new LinearConstraintSet(margins), new NonNegativeConstraint(true)).getPoint();
        return Minimum.of(Arrays.copyOfRange(solution, 2 * free, solution.length));
    }
}
