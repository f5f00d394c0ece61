package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.loss.MultiClassHinge;
import org.plumbline.oracle.loss.MulticlassMargin;

/** {@link MultiClassHinge}: the hinges of all other classes, or of the strongest. */
final class MultiClassHingeRows implements LabelledLossKernel.Rows {

    private final MultiClassHinge loss;
    private final boolean all;
    private final int classes;
    private final double[] x;

    MultiClassHingeRows(MultiClassHinge loss, Wires wires) {
        this.loss = loss;
        this.all = loss.margin() == MulticlassMargin.WESTON_WATKINS;
        this.classes = wires.shape(loss.argument()).size(1);
        this.x = wires.input(loss.argument());
    }

    @Override
    public double loss(int n, int label, double weight) {
        int at = n * classes;
        if (!all) {
            int strongest = strongest(at, at + label);
            return strongest < 0 ? 0 : weight * loss.power().value(x[strongest] - x[at + label] + 1);
        }
        double sum = 0;
        for (int j = at; j < at + classes; j++) {
            sum += j == at + label ? 0 : loss.power().value(x[j] - x[at + label] + 1);
        }
        return weight * sum;
    }

    @Override
    public void gradient(int n, int label, double weight, double dl, double[] dx) {
        int at = n * classes;
        Arrays.fill(dx, at, at + classes, 0);
        if (all) {
            for (int j = at; j < at + classes; j++) {
                if (j != at + label) {
                    pull(j, at + label, weight, dl, dx);
                }
            }
        } else if (classes > 1) {
            pull(strongest(at, at + label), at + label, weight, dl, dx);
        }
    }

    /** What a competitor pushes down, the label takes up. */
    private void pull(int competitor, int label, double weight, double dl, double[] dx) {
        dx[competitor] = weight * loss.power().derivative(x[competitor] - x[label] + 1, loss.atMargin()) * dl;
        dx[label] -= dx[competitor];
    }

    /** Of a row the strongest class but the label's, the first of several; none, -1, where there is no other. */
    private int strongest(int at, int label) {
        int strongest = -1;
        for (int j = at; j < at + classes; j++) {
            if (j != label && (strongest < 0 || x[j] > x[strongest] || Double.isNaN(x[j]))) {
                strongest = j;
            }
        }
        return strongest;
    }
}
