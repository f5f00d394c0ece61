package org.plumbline.properties.optimizer;

import org.plumbline.oracle.tensor.Tensor;

/** The evenly spaced numbers on which CS231n's notebook FullyConnectedNets (2016-2020) checks its optimizers. */
final class Linspace {

    private Linspace() {
    }

    /** Five of twenty numbers from first to last, the first row of the notebook's (4, 5) array. */
    static Tensor row(double first, double last) {
        double[] row = new double[5];
        for (int i = 0; i < row.length; i++) {
            row[i] = first + (last - first) * i / 19;
        }
        return Tensor.vector(row);
    }
}
