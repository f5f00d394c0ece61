package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.pooling.GlobalAveragePool;

/** {@link GlobalAveragePool}: an output is the mean of a cell, a channel of an example. */
final class GlobalAveragePoolKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final Cells cells;
    private final double[] shares;

    GlobalAveragePoolKernel(GlobalAveragePool pool, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.cells = Cells.of(pool.layout() == Layout.NCHW ? Channels.FIRST : Channels.LAST, wires.shape("x"), false);
        this.shares = new double[cells.count()];
    }

    @Override
    public void forward() {
        double[] x = wires.input("x");
        double[] y = wires.output("y");
        cells.divide(workers, 1, (from, to) -> {
            cells.sum(from, to, x, y);
            for (int i = from; i < to; i++) {
                y[i] /= cells.size();
            }
        });
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        cells.divide(workers, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                shares[i] = dy[i] / cells.size();
            }
            cells.fill(from, to, shares, dx);
        });
    }
}
