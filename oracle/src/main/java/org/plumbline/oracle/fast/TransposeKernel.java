package org.plumbline.oracle.fast;

import org.plumbline.oracle.network.Transpose;

/** {@link Transpose}, square by square, so that what is read and what is written stay in the cache together. */
final class TransposeKernel implements DifferentiableKernel {

    private static final int SIDE = 32;

    private final Wires wires;
    private final Workers workers;
    private final int rows;
    private final int columns;

    TransposeKernel(Transpose transpose, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.rows = wires.shape("x").size(0);
        this.columns = wires.shape("x").size(1);
    }

    @Override
    public void forward() {
        double[] x = wires.input("x");
        double[] y = wires.output("y");
        workers.loop(columns, rows, (from, to) -> transpose(from, to, x, rows, columns, y));
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        workers.loop(rows, columns, (from, to) -> transpose(from, to, dy, columns, rows, dx));
    }

    /** The rows of the result from one up to another: columns of x. */
    private static void transpose(int from, int to, double[] x, int rows, int columns, double[] y) {
        for (int left = from; left < to; left += SIDE) {
            int right = Math.min(to, left + SIDE);
            for (int top = 0; top < rows; top += SIDE) {
                int bottom = Math.min(rows, top + SIDE);
                for (int j = left; j < right; j++) {
                    for (int i = top; i < bottom; i++) {
                        y[j * rows + i] = x[i * columns + j];
                    }
                }
            }
        }
    }
}
