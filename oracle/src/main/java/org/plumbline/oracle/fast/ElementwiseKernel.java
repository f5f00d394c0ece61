package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Elementwise;

/** Any {@link Elementwise} function: y_i = f(x_i), dx_i = dy_i f'(x_i). */
final class ElementwiseKernel implements DifferentiableKernel {

    private final Elementwise function;
    private final Wires wires;
    private final Workers workers;
    private final int count;
    private final double[] x;

    ElementwiseKernel(Elementwise function, Wires wires, Core core) {
        this.function = FastTanh.of(function);
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape("x").count();
        this.x = wires.input("x");
    }

    @Override
    public void forward() {
        double[] y = wires.output("y");
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = function.value(x[i]);
            }
        });
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                dx[i] = dy[i] * function.derivative(x[i]);
            }
        });
    }
}
