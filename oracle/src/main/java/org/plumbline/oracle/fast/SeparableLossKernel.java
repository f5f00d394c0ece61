package org.plumbline.oracle.fast;

import org.plumbline.oracle.loss.SeparableLoss;

/** Any {@link SeparableLoss}: l_i = w_n f(x_i, target_i), dx_i = dl_i w_n f'(x_i, target_i). */
final class SeparableLossKernel implements DifferentiableKernel {

    private final SeparableLoss loss;
    private final Wires wires;
    private final Workers workers;
    private final Losses losses;
    private final int count;
    private final int elements;
    private final int divisor;
    private final double[] x;
    private final double[] target;
    private final double[] weights;

    SeparableLossKernel(SeparableLoss loss, Wires wires, Core core) {
        this.loss = loss;
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape(loss.argument()).count();
        this.elements = Math.max(1, count / Math.max(1, wires.shape(loss.argument()).size(0)));
        this.divisor = loss.meanOver().divisor(wires.shape(loss.argument()));
        this.losses = new Losses(loss.reduction(), count, wires, core);
        this.x = wires.input(loss.argument());
        this.target = wires.input(loss.target().name());
        this.weights = wires.optional("weights");
    }

    @Override
    public void forward() {
        double[] single = losses.single();
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                single[i] = loss.value(x[i], target[i]);
            }
            weigh(single, from, to);
        });
        losses.reduce(divisor);
    }

    @Override
    public void backward() {
        double[] dx = wires.gradient(loss.argument());
        double[] dl = losses.gradients();
        boolean apart = losses.apart();
        double each = apart ? 1 : losses.gradient(divisor);
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                dx[i] = loss.derivative(x[i], target[i]) * (apart ? dl[i] : each);
            }
            weigh(dx, from, to);
        });
    }

    /** Multiplies every element by the weight of its example. */
    private void weigh(double[] data, int from, int to) {
        if (wires.inputs().has("weights")) {
            for (int i = from; i < to; i++) {
                data[i] *= weights[i / elements];
            }
        }
    }
}
