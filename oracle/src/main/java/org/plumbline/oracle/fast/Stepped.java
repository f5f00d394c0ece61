package org.plumbline.oracle.fast;

import org.plumbline.oracle.optimizer.MovingAverage;

/**
 * What a step of an optimizer changes: the parameter or a part of its state.
 *
 * @param before what the step reads
 * @param after what it writes; the same array where it is updated in place
 */
record Stepped(double[] before, double[] after) {

    static Stepped of(Wires wires, String name) {
        return new Stepped(wires.input(name), wires.output(name));
    }

    /** Takes a number into the moving average of this index, and returns that. */
    double average(int i, double beta, double x) {
        double average = MovingAverage.of(beta, before[i], x);
        after[i] = average;
        return average;
    }

    /** The number of a scalar. */
    double scalar() {
        return before[0];
    }

    /** Makes a number that of a scalar. */
    void scalar(double next) {
        after[0] = next;
    }
}
