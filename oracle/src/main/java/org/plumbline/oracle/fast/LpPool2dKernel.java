package org.plumbline.oracle.fast;

import org.plumbline.oracle.pooling.LpPool2d;

/**
 * {@link LpPool2d}: with m the greatest magnitude in a window and S = sum of (|x|/m)^p, y = m S^(1/p) and
 * dy/dx = sign(x) (|x|/m)^(p-1) / S^((p-1)/p), which neither overflow nor lose a whole window to underflow.
 */
final class LpPool2dKernel implements DifferentiableKernel {

    private final double p;
    private final Wires wires;
    private final Workers workers;
    private final PoolWindows windows;
    private final double[] x;

    LpPool2dKernel(LpPool2d pool, Wires wires, Core core) {
        this.p = pool.p();
        this.wires = wires;
        this.workers = core.workers();
        this.windows = PoolWindows.of(wires.shape("x"), pool.layout(), pool.rounding(), pool.height(), pool.width());
        this.x = wires.input("x");
    }

    @Override
    public void forward() {
        double[] y = wires.output("y");
        windows.each(workers, piece -> {
            for (int i = 0; i < windows.outputs(); i++) {
                int start = start(piece, i);
                double greatest = greatest(i, start);
                y[piece * windows.outputs() + i] = greatest == 0 ? 0 : greatest * root(powers(i, start, greatest));
            }
        });
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        windows.each(workers, piece -> {
            windows.clear(piece, dx);
            for (int i = 0; i < windows.outputs(); i++) {
                int start = start(piece, i);
                double greatest = greatest(i, start);
                if (greatest > 0) {
                    spread(i, start, greatest, dy[piece * windows.outputs() + i], dx);
                }
            }
        });
    }

    private void spread(int window, int start, double greatest, double dy, double[] dx) {
        double scale = p == 1 ? 1 : Math.pow(root(powers(window, start, greatest)), p - 1);
        for (int tap = windows.taps(window) - 1; tap >= 0; tap--) {
            int at = start + windows.step(window, tap);
            if (x[at] != 0) {
                dx[at] += dy * Math.signum(x[at]) * slope(Math.abs(x[at]), greatest) / scale;
            }
        }
    }

    private int start(int piece, int window) {
        return piece * windows.inputs() + windows.starts()[window];
    }

    private double greatest(int window, int start) {
        double greatest = 0;
        for (int tap = windows.taps(window) - 1; tap >= 0; tap--) {
            greatest = Math.max(greatest, Math.abs(x[start + windows.step(window, tap)]));
        }
        return greatest;
    }

    private double powers(int window, int start, double greatest) {
        double powers = 0;
        for (int tap = windows.taps(window) - 1; tap >= 0; tap--) {
            double ratio = Math.abs(x[start + windows.step(window, tap)]) / greatest;
            powers += p == 1 ? ratio : p == 2 ? ratio * ratio : Math.pow(ratio, p);
        }
        return powers;
    }

    private double root(double powers) {
        return p == 1 ? powers : p == 2 ? Math.sqrt(powers) : Math.pow(powers, 1 / p);
    }

    /** (|x|/m)^(p-1). */
    private double slope(double magnitude, double greatest) {
        return p == 1 ? 1 : p == 2 ? magnitude / greatest : Math.pow(magnitude / greatest, p - 1);
    }
}
