package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.LogSoftmax;

/** {@link LogSoftmax}: stable as the reference is; the powers and their sums are kept for the gradient. */
final class LogSoftmaxKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final Lines lines;
    private final double[] powers;
    private final double[] others;
    private final int[] greatest;

    LogSoftmaxKernel(LogSoftmax logSoftmax, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.lines = Lines.along(logSoftmax.axis(), wires.shape("x"));
        this.powers = new double[lines.count() * lines.length()];
        this.others = new double[lines.count()];
        this.greatest = new int[lines.count()];
    }

    @Override
    public void forward() {
        double[] x = wires.input("x");
        double[] y = wires.output("y");
        lines.each(workers, line -> distribute(line, x, y));
    }

    /** With m the maximum of the line, y = x - m - log1p(sum of exp(x - m) but for its own, which is 1). */
    private void distribute(int line, double[] x, double[] y) {
        int stride = lines.stride();
        int length = lines.length();
        int start = lines.start(line);
        int winner = lines.greatest(x, start);
        double most = x[winner];
        double sum = 0;
        for (int i = 0, at = start; i < length; i++, at += stride) {
            powers[at] = Math.exp(x[at] - most);
            sum += at == winner ? 0 : powers[at];
        }
        double log = Math.log1p(sum);
        for (int i = 0, at = start; i < length; i++, at += stride) {
            y[at] = x[at] - most - log;
        }
        others[line] = sum;
        greatest[line] = winner;
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        lines.each(workers, line -> gradient(line, dy, dx));
    }

    /**
     * With p = softmax(x), dx_i = dy_i - p_i sum_j dy_j; at the greatest p, where this would cancel, dy times the sum
     * of the other p, less p times the sum of the other dy.
     */
    private void gradient(int line, double[] dy, double[] dx) {
        int stride = lines.stride();
        int length = lines.length();
        int start = lines.start(line);
        int winner = greatest[line];
        double whole = 1 + others[line];
        double rest = 0;
        for (int i = 0, at = start; i < length; i++, at += stride) {
            rest += at == winner ? 0 : dy[at];
        }
        double sum = rest + dy[winner];
        for (int i = 0, at = start; i < length; i++, at += stride) {
            dx[at] = dy[at] - powers[at] / whole * sum;
        }
        dx[winner] = (dy[winner] * others[line] - rest) / whole;
    }
}
