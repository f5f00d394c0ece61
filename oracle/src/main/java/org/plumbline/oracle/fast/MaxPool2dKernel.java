package org.plumbline.oracle.fast;

import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.Tie;

/**
 * {@link MaxPool2d}: the forward pass keeps where each window has its maximum. Taps are compared in row-major order, or
 * in the opposite one where the last of a tie is wanted, and only a greater one wins.
 */
final class MaxPool2dKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final boolean shared;
    private final PoolWindows windows;
    private final boolean twoByTwo;
    private final double[] x;
    private final int[] winners;

    MaxPool2dKernel(MaxPool2d pool, Wires wires, Core core) {
        PoolWindows inOrder = PoolWindows.of(
                wires.shape("x"), pool.layout(), pool.rounding(), pool.height(), pool.width());
        this.wires = wires;
        this.workers = core.workers();
        this.shared = pool.tie() == Tie.SHARED;
        this.windows = pool.tie() == Tie.LAST ? inOrder.reversed() : inOrder;
        this.twoByTwo = windows.areTwoByTwo();
        this.x = wires.input("x");
        this.winners = new int[windows.pieces() * windows.outputs()];
    }

    @Override
    public void forward() {
        double[] y = wires.output("y");
        windows.each(workers, piece -> {
            if (twoByTwo) {
                findInTwoByTwo(piece, y);
            } else {
                find(piece, y);
            }
        });
    }

    private void findInTwoByTwo(int piece, double[] y) {
        int[] starts = windows.starts();
        int across = windows.across();
        int down = windows.down();
        int base = piece * windows.inputs();
        int out = piece * windows.outputs();
        for (int i = 0; i < starts.length; i++) {
            int a = base + starts[i];
            int b = a + across;
            int c = a + down;
            int d = c + across;
            int above = a + (b - a & less(x[a], x[b]));
            int below = c + (d - c & less(x[c], x[d]));
            int winner = above + (below - above & less(x[above], x[below]));
            winners[out + i] = winner;
            y[out + i] = x[winner];
        }
    }

    private void find(int piece, double[] y) {
        int across = windows.across();
        int down = windows.down();
        int out = piece * windows.outputs();
        for (int i = 0; i < windows.outputs(); i++) {
            int columns = windows.columns()[i];
            int row = piece * windows.inputs() + windows.starts()[i];
            int winner = row;
            for (int rows = windows.rows()[i]; rows > 0; rows--, row += down) {
                for (int j = 0, at = row; j < columns; j++, at += across) {
                    winner += at - winner & less(x[winner], x[at]);
                }
            }
            winners[out + i] = winner;
            y[out + i] = x[winner];
        }
    }

    /**
     * All bits where a is less than b, none otherwise: the sign of a - b, with 0 in place of -0. A branch in its place
     * would be foretold wrong every other time.
     */
    private static int less(double a, double b) {
        return (int) (Double.doubleToRawLongBits(a - b + 0.0) >> 63);
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        windows.each(workers, piece -> {
            windows.clear(piece, dx);
            if (shared) {
                share(piece, dy, dx);
            } else {
                pass(piece, dy, dx);
            }
        });
    }

    private void pass(int piece, double[] dy, double[] dx) {
        int out = piece * windows.outputs();
        for (int i = out; i < out + windows.outputs(); i++) {
            dx[winners[i]] += dy[i];
        }
    }

    private void share(int piece, double[] dy, double[] dx) {
        int out = piece * windows.outputs();
        for (int i = 0; i < windows.outputs(); i++) {
            int start = piece * windows.inputs() + windows.starts()[i];
            double greatest = x[winners[out + i]];
            int count = 0;
            for (int tap = windows.taps(i) - 1; tap >= 0; tap--) {
                count += x[start + windows.step(i, tap)] == greatest ? 1 : 0;
            }
            for (int tap = windows.taps(i) - 1; tap >= 0; tap--) {
                int at = start + windows.step(i, tap);
                dx[at] += x[at] == greatest ? dy[out + i] / count : 0;
            }
        }
    }
}
