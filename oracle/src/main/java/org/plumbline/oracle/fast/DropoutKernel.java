package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.DropoutScaling;

/** {@link Dropout}: one loop, the same for a gradient, since the layer is linear and symmetric. */
final class DropoutKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Workers workers;
    private final int count;
    private final boolean masked;
    private final double scale;
    private final double[] mask;

    DropoutKernel(Dropout dropout, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape("x").count();
        this.masked = dropout.mode() == Mode.TRAINING;
        this.scale = scale(dropout);
        this.mask = wires.optional("mask");
    }

    /** Inverted dropout scales in training, vanilla dropout in evaluation. */
    private static double scale(Dropout dropout) {
        double keep = dropout.of().keep(dropout.probability());
        boolean inverted = dropout.scaling() == DropoutScaling.INVERTED;
        boolean scaled = inverted == (dropout.mode() == Mode.TRAINING);
        return !scaled ? 1 : inverted ? 1 / keep : keep;
    }

    @Override
    public void forward() {
        apply(wires.input("x"), wires.output("y"));
    }

    @Override
    public void backward() {
        apply(wires.upstream("y"), wires.gradient("x"));
    }

    private void apply(double[] values, double[] result) {
        if (masked) {
            workers.loop(count, (from, to) -> mask(from, to, scale, values, mask, result));
        } else {
            workers.loop(count, (from, to) -> scale(from, to, scale, values, result));
        }
    }

    private static void mask(int from, int to, double scale, double[] values, double[] mask, double[] result) {
        for (int i = from; i < to; i++) {
            result[i] = values[i] * mask[i] * scale;
        }
    }

    private static void scale(int from, int to, double scale, double[] values, double[] result) {
        for (int i = from; i < to; i++) {
            result[i] = values[i] * scale;
        }
    }
}
