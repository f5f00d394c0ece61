package org.plumbline.oracle.fast;

import org.plumbline.oracle.layer.Concatenate;
import org.plumbline.oracle.tensor.Shape;

/** {@link Concatenate}: y is of alternating blocks, all of a at and after the axis, then all of b. */
final class ConcatenateKernel implements DifferentiableKernel {

    private final Wires wires;
    private final int blocks;
    private final int ofA;
    private final int ofB;

    ConcatenateKernel(Concatenate concatenate, Wires wires, Core core) {
        Shape shape = wires.shape("a");
        int along = shape.axis(concatenate.axis());
        int before = 1;
        int after = 1;
        for (int axis = 0; axis < shape.rank(); axis++) {
            before *= axis < along ? shape.size(axis) : 1;
            after *= axis > along ? shape.size(axis) : 1;
        }
        this.wires = wires;
        this.blocks = before;
        this.ofA = shape.size(along) * after;
        this.ofB = wires.shape("b").size(along) * after;
    }

    @Override
    public void forward() {
        double[] a = wires.input("a");
        double[] b = wires.input("b");
        double[] y = wires.output("y");
        for (int block = 0, at = 0; block < blocks; block++, at += ofA + ofB) {
            System.arraycopy(a, block * ofA, y, at, ofA);
            System.arraycopy(b, block * ofB, y, at + ofA, ofB);
        }
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        for (int block = 0, at = 0; block < blocks; block++, at += ofA + ofB) {
            if (wires.wants("a")) {
                System.arraycopy(dy, at, wires.gradient("a"), block * ofA, ofA);
            }
            if (wires.wants("b")) {
                System.arraycopy(dy, at + ofA, wires.gradient("b"), block * ofB, ofB);
            }
        }
    }
}
