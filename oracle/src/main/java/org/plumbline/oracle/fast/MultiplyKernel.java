package org.plumbline.oracle.fast;

import org.plumbline.oracle.layer.Multiply;

/** {@link Multiply}: y_i = a_i b_i, da_i = dy_i b_i, db_i = dy_i a_i. */
final class MultiplyKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final int count;
    private final double[] a;
    private final double[] b;

    MultiplyKernel(Multiply multiply, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape("a").count();
        this.a = wires.input("a");
        this.b = wires.input("b");
    }

    @Override
    public void forward() {
        multiply(a, b, wires.output("y"));
    }

    @Override
    public void backward() {
        if (wires.wants("a")) {
            multiply(wires.upstream("y"), b, wires.gradient("a"));
        }
        if (wires.wants("b")) {
            multiply(wires.upstream("y"), a, wires.gradient("b"));
        }
    }

    private void multiply(double[] left, double[] right, double[] product) {
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                product[i] = left[i] * right[i];
            }
        });
    }
}
