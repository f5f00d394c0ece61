package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Relu;

/** {@link Relu}, apart from the other functions because it is everywhere: two loops that the processor vectorises. */
final class ReluKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final int count;
    private final double atZero;
    private final double[] x;

    ReluKernel(Relu relu, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape("x").count();
        this.atZero = relu.derivative(0);
        this.x = wires.input("x");
    }

    @Override
    public void forward() {
        double[] y = wires.output("y");
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Math.max(0, x[i]);
            }
        });
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                dx[i] = x[i] > 0 ? dy[i] : x[i] < 0 ? 0 : atZero * dy[i];
            }
        });
    }
}
