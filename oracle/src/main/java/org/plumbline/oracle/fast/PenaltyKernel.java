package org.plumbline.oracle.fast;

import org.plumbline.oracle.loss.Penalty;

/** Any {@link Penalty}: the sum of f(w_i), dw_i = dy f'(w_i). */
final class PenaltyKernel implements DifferentiableKernel {

    private final Penalty penalty;
    private final Wires wires;
    private final Workers workers;
    private final Total total;
    private final int count;
    private final double[] w;

    PenaltyKernel(Penalty penalty, Wires wires, Core core) {
        this.penalty = penalty;
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape("w").count();
        this.total = new Total(workers, count);
        this.w = wires.input("w");
    }

    @Override
    public void forward() {
        wires.output("penalty")[0] = total.of(this::sum);
    }

    /** In four sums that do not wait for one another, as {@link Sums#of}. */
    private double sum(int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += penalty.value(w[i]);
            b += penalty.value(w[i + 1]);
            c += penalty.value(w[i + 2]);
            d += penalty.value(w[i + 3]);
        }
        for (; i < to; i++) {
            a += penalty.value(w[i]);
        }
        return a + b + (c + d);
    }

    @Override
    public void backward() {
        double[] dw = wires.gradient("w");
        double dy = wires.upstream("penalty")[0];
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                dw[i] = penalty.derivative(w[i]) * dy;
            }
        });
    }
}
