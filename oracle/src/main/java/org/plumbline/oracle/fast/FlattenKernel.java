package org.plumbline.oracle.fast;

import org.plumbline.oracle.layer.Flatten;

/** {@link Flatten}: row-major numbers stay as they are. */
final class FlattenKernel implements DifferentiableKernel {

    private final Wires wires;
    private final int count;

    FlattenKernel(Flatten flatten, Wires wires, Core core) {
        this.wires = wires;
        this.count = wires.shape("x").count();
    }

    @Override
    public void forward() {
        System.arraycopy(wires.input("x"), 0, wires.output("y"), 0, count);
    }

    @Override
    public void backward() {
        System.arraycopy(wires.upstream("y"), 0, wires.gradient("x"), 0, count);
    }
}
