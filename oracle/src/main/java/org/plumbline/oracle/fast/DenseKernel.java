package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.convention.Batch;
import org.plumbline.oracle.layer.Dense;

/** {@link Dense}: one product forward; two and a sum backward. */
final class DenseKernel implements DifferentiableKernel {

    private final Core core;
    private final Wires wires;
    private final boolean rows;
    private final int examples;
    private final int from;
    private final int to;
    private final double[] x;
    private final double[] w;
    private final double[] b;
    private final double[] y;

    DenseKernel(Dense dense, Wires wires, Core core) {
        this.core = core;
        this.wires = wires;
        this.rows = dense.batch() == Batch.ROWS;
        this.examples = wires.shape("x").size(rows ? 0 : 1);
        this.from = wires.shape("x").size(rows ? 1 : 0);
        this.to = wires.shape("w").size(rows ? 1 : 0);
        this.x = wires.input("x");
        this.w = wires.input("w");
        this.b = wires.optional("b");
        this.y = wires.output("y");
    }

    /** The bias lies in y before the product is added to it. */
    @Override
    public void forward() {
        boolean biased = wires.inputs().has("b");
        if (biased) {
            fillWithBias();
        }
        double beta = biased ? 1 : 0;
        if (rows) {
            core.multiply(false, false, examples, to, from, x, w, beta, y);
        } else {
            core.multiply(false, false, to, examples, from, w, x, beta, y);
        }
    }

    private void fillWithBias() {
        if (rows) {
            for (int i = 0; i < examples; i++) {
                System.arraycopy(b, 0, y, i * to, to);
            }
        } else {
            for (int j = 0; j < to; j++) {
                Arrays.fill(y, j * examples, (j + 1) * examples, b[j]);
            }
        }
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        if (wires.wants("x")) {
            double[] dx = wires.gradient("x");
            if (rows) {
                core.multiply(false, true, examples, from, to, dy, w, 0, dx);
            } else {
                core.multiply(true, false, from, examples, to, w, dy, 0, dx);
            }
        }
        if (wires.wants("w")) {
            double[] dw = wires.gradient("w");
            if (rows) {
                core.multiply(true, false, from, to, examples, x, dy, 0, dw);
            } else {
                core.multiply(false, true, to, from, examples, dy, x, 0, dw);
            }
        }
        if (wires.wants("b")) {
            Sums.overExamples(rows, examples, to, dy, wires.gradient("b"));
        }
    }
}
