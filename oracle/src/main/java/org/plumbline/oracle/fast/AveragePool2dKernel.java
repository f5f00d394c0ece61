package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.pooling.AveragePool2d;

/** {@link AveragePool2d}: the divisors are found once. */
final class AveragePool2dKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final PoolWindows windows;
    private final double[] divisors;

    AveragePool2dKernel(AveragePool2d pool, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.windows = PoolWindows.of(wires.shape("x"), pool.layout(), pool.rounding(), pool.height(), pool.width());
        this.divisors = new double[windows.outputs()];
        Arrays.setAll(divisors, i -> pool.divisor().of(windows.taps(i), windows.covered()[i]));
    }

    @Override
    public void forward() {
        double[] x = wires.input("x");
        double[] y = wires.output("y");
        windows.each(workers, piece -> average(piece, x, y));
    }

    private void average(int piece, double[] x, double[] y) {
        int across = windows.across();
        int down = windows.down();
        int out = piece * windows.outputs();
        for (int i = 0; i < windows.outputs(); i++) {
            int columns = windows.columns()[i];
            int row = piece * windows.inputs() + windows.starts()[i];
            double sum = 0;
            for (int rows = windows.rows()[i]; rows > 0; rows--, row += down) {
                for (int j = 0, at = row; j < columns; j++, at += across) {
                    sum += x[at];
                }
            }
            y[out + i] = sum / divisors[i];
        }
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        windows.each(workers, piece -> spread(piece, dy, dx));
    }

    private void spread(int piece, double[] dy, double[] dx) {
        windows.clear(piece, dx);
        int across = windows.across();
        int down = windows.down();
        int out = piece * windows.outputs();
        for (int i = 0; i < windows.outputs(); i++) {
            int columns = windows.columns()[i];
            int row = piece * windows.inputs() + windows.starts()[i];
            double share = dy[out + i] / divisors[i];
            for (int rows = windows.rows()[i]; rows > 0; rows--, row += down) {
                for (int j = 0, at = row; j < columns; j++, at += across) {
                    dx[at] += share;
                }
            }
        }
    }
}
