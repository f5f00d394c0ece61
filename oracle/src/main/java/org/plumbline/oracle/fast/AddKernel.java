package org.plumbline.oracle.fast;

import org.plumbline.oracle.layer.Add;

/** {@link Add}: y_i = a_i + b_i, da = db = dy. */
final class AddKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final int count;

    AddKernel(Add add, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape("a").count();
    }

    @Override
    public void forward() {
        double[] a = wires.input("a");
        double[] b = wires.input("b");
        double[] y = wires.output("y");
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a[i] + b[i];
            }
        });
    }

    @Override
    public void backward() {
        copy("a");
        copy("b");
    }

    private void copy(String operand) {
        if (wires.wants(operand)) {
            System.arraycopy(wires.upstream("y"), 0, wires.gradient(operand), 0, count);
        }
    }
}
