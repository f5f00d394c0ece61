package org.plumbline.oracle.fast;

import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;

/**
 * {@link Conv2d}, {@link Conv1d} as images of height 1, and {@link ConvTranspose2d}, which is the adjoint of the
 * convolution that its windows describe.
 */
final class ConvolutionKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Correlation correlation;
    private final boolean transposed;
    private final boolean flipped;
    private final int perChannel;
    private final Images x;
    private final Images y;
    private final Images dx;
    private final Images dy;
    private final double[] w;

    private ConvolutionKernel(Wires wires, Layout layout, Orientation orientation, int groups, Taps taps,
            boolean transposed, Core core) {
        this.wires = wires;
        this.transposed = transposed;
        this.flipped = orientation == Orientation.CONVOLUTION;
        this.perChannel = taps.perChannel();
        this.x = new Images(layout, wires.shape("x"));
        this.y = new Images(layout, wires.outputs().get("y").shape());
        this.dx = wires.wants("x") ? new Images(layout, wires.shape("x")) : x;
        this.dy = wires.upstream().has("y") ? new Images(layout, wires.outputs().get("y").shape()) : y;
        this.w = flipped ? new double[wires.shape("w").count()] : wires.input("w");
        int filters = wires.shape("w").size(0) / groups;
        int channels = wires.shape("w").size(1);
        boolean filtered = core.convolution() == ConvolutionAlgorithm.WINOGRAD && !transposed
                && Winograd.suits(taps, x.count(), groups, channels, filters);
        this.correlation = filtered ? new Winograd(taps, x.count(), channels, filters, core)
                : new Im2col(taps, x.count(), groups, channels, filters, core);
    }

    static ConvolutionKernel of(Conv2d conv, Wires wires, Core core) {
        int first = conv.layout() == Layout.NCHW ? 2 : 1;
        return new ConvolutionKernel(wires, conv.layout(), conv.orientation(), conv.groups(),
                new Taps(conv.rows(wires.shape("x").size(first), wires.shape("w").size(2)),
                        conv.columns(wires.shape("x").size(first + 1), wires.shape("w").size(3))), false, core);
    }

    static ConvolutionKernel of(Conv1d conv, Wires wires, Core core) {
        Conv2d image = conv.image();
        int length = wires.shape("x").size(conv.layout() == Layout.NCHW ? 2 : 1);
        return new ConvolutionKernel(wires, conv.layout(), conv.orientation(), conv.groups(),
                new Taps(image.rows(1, 1), image.columns(length, wires.shape("w").size(2))), false, core);
    }

    static ConvolutionKernel of(ConvTranspose2d conv, Wires wires, Core core) {
        int first = conv.layout() == Layout.NCHW ? 2 : 1;
        return new ConvolutionKernel(wires, conv.layout(), conv.orientation(), conv.groups(),
                new Taps(conv.rows(wires.shape("x").size(first), wires.shape("w").size(2)),
                        conv.columns(wires.shape("x").size(first + 1), wires.shape("w").size(3))), true, core);
    }

    @Override
    public void forward() {
        if (flipped) {
            flip(wires.input("w"), w);
        }
        double[] from = x.read(wires.input("x"));
        double[] to = y.place(wires.output("y"));
        double[] b = wires.optional("b");
        if (transposed) {
            correlation.adjoint(from, w, to);
            for (int plane = 0; plane < y.count() * y.channels() && b.length > 0; plane++) {
                for (int i = plane * y.plane(); i < (plane + 1) * y.plane(); i++) {
                    to[i] += b[plane % y.channels()];
                }
            }
        } else {
            correlation.apply(from, w, b, to);
        }
        y.written(wires.output("y"));
    }

    @Override
    public void backward() {
        double[] upstream = dy.read(wires.upstream("y"));
        if (wires.wants("w")) {
            double[] dw = wires.gradient("w");
            double[] from = x.read(wires.input("x"));
            if (transposed) {
                correlation.weightGradient(upstream, from, dw);
            } else {
                correlation.weightGradient(from, upstream, dw);
            }
            if (flipped) {
                flip(dw, dw);
            }
        }
        if (wires.wants("x")) {
            double[] to = dx.place(wires.gradient("x"));
            if (transposed) {
                correlation.apply(upstream, w, new double[0], to);
            } else {
                correlation.adjoint(upstream, w, to);
            }
            dx.written(wires.gradient("x"));
        }
        if (wires.wants("b")) {
            double[] db = wires.gradient("b");
            for (int c = 0; c < y.channels(); c++) {
                db[c] = 0;
                for (int n = 0; n < y.count(); n++) {
                    db[c] += Sums.of(upstream, (n * y.channels() + c) * y.plane(), y.plane());
                }
            }
        }
    }

    /** Turns each channel's taps round, which flips both axes; from and to may be one array. */
    private void flip(double[] from, double[] to) {
        int count = wires.shape("w").count();
        for (int start = 0; start < count; start += perChannel) {
            for (int i = start, j = start + perChannel - 1; i <= j; i++, j--) {
                double tap = from[i];
                to[i] = from[j];
                to[j] = tap;
            }
        }
    }
}
