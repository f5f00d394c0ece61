package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.Reduction;

/** The single losses of a batch, and what its {@link Reduction} makes of them. */
final class Losses {

    private final Reduction reduction;
    private final Wires wires;
    private final double[] single;
    private final Total total;

    Losses(Reduction reduction, int count, Wires wires, Core core) {
        this.reduction = reduction;
        this.wires = wires;
        this.single = reduction == Reduction.NONE ? wires.output("loss") : new double[count];
        this.total = new Total(core.workers(), count);
    }

    /** Where to write them. */
    double[] single() {
        return single;
    }

    /** Writes the loss; only the mean uses the divisor. */
    void reduce(double divisor) {
        if (reduction != Reduction.NONE) {
            double sum = total.of((from, to) -> Sums.of(single, from, to - from));
            wires.output("loss")[0] = reduction == Reduction.MEAN ? sum / divisor : sum;
        }
    }

    /** Whether each single loss has an upstream gradient of its own. */
    boolean apart() {
        return reduction == Reduction.NONE;
    }

    /** The gradients by the single losses where they are apart. */
    double[] gradients() {
        return wires.upstream("loss");
    }

    /** The gradient by every single loss where they are not; only the mean uses the divisor. */
    double gradient(double divisor) {
        return reduction == Reduction.MEAN ? gradients()[0] / divisor : gradients()[0];
    }
}
