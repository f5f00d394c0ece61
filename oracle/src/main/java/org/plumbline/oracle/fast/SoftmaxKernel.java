package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Softmax;

/** {@link Softmax}: stable as the reference is; the probabilities are kept for the gradient. */
final class SoftmaxKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final Lines lines;
    private final double[] kept;

    SoftmaxKernel(Softmax softmax, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.lines = Lines.along(softmax.axis(), wires.shape("x"));
        this.kept = new double[wires.wants("x") ? lines.count() * lines.length() : 0];
    }

    @Override
    public void forward() {
        double[] x = wires.input("x");
        double[] y = wires.output("y");
        lines.each(workers, line -> distribute(lines.start(line), x, y));
        System.arraycopy(y, 0, kept, 0, kept.length);
    }

    private void distribute(int start, double[] x, double[] y) {
        int stride = lines.stride();
        int length = lines.length();
        double greatest = x[lines.greatest(x, start)];
        double sum = 0;
        for (int i = 0, at = start; i < length; i++, at += stride) {
            y[at] = Math.exp(x[at] - greatest);
            sum += y[at];
        }
        for (int i = 0, at = start; i < length; i++, at += stride) {
            y[at] /= sum;
        }
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        lines.each(workers, line -> gradient(lines.start(line), dy, dx));
    }

    /** dx_i = y_i (dy_i - sum_j y_j dy_j), with dy less its value where y is greatest, as in the reference. */
    private void gradient(int start, double[] dy, double[] dx) {
        int stride = lines.stride();
        int length = lines.length();
        double constant = dy[lines.greatest(kept, start)];
        double mean = 0;
        for (int i = 0, at = start; i < length; i++, at += stride) {
            mean += kept[at] * (dy[at] - constant);
        }
        for (int i = 0, at = start; i < length; i++, at += stride) {
            dx[at] = kept[at] * (dy[at] - constant - mean);
        }
    }
}
