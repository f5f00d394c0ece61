package org.plumbline.oracle.fast;

import org.plumbline.oracle.activation.Relu;

/**
 * {@link Relu}, apart from the other functions because it is everywhere. What to keep is told by the bits of x, without
 * a branch that would be foretold wrong every other time; {@code Math.max} is compiled to one or not by how the whole
 * program has used it. Positive numbers are those whose bits are a positive integer.
 */
final class ReluKernel implements DifferentiableKernel {

    /** The bits of infinity: those of a NaN are a greater integer, apart from the sign. */
    private static final long INFINITE = 0x7ff0000000000000L;

    private final Wires wires;
    private final Workers workers;
    private final int count;
    private final double atZero;
    private final double[] x;

    ReluKernel(Relu relu, Wires wires, Core core) {
        this.wires = wires;
        this.workers = core.workers();
        this.count = wires.shape("x").count();
        this.atZero = relu.derivative(0);
        this.x = wires.input("x");
    }

    @Override
    public void forward() {
        double[] y = wires.output("y");
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                long bits = Double.doubleToRawLongBits(x[i]);
                y[i] = Double.longBitsToDouble(bits & (~(bits >> 63) | notANumber(bits)));
            }
        });
    }

    @Override
    public void backward() {
        double[] dy = wires.upstream("y");
        double[] dx = wires.gradient("x");
        workers.loop(count, (from, to) -> {
            for (int i = from; i < to; i++) {
                long bits = Double.doubleToRawLongBits(x[i]);
                long positive = -bits >> 63 & ~(bits >> 63);
                dx[i] = Double.longBitsToDouble(
                        Double.doubleToRawLongBits(dy[i]) & positive | notANumber(bits) & INFINITE + 1);
            }
            for (int i = from; i < to && atZero != 0; i++) {
                dx[i] = x[i] == 0 ? atZero * dy[i] : dx[i];
            }
        });
    }

    /** All bits if these are a NaN's, none otherwise. */
    private static long notANumber(long bits) {
        return INFINITE - (bits & Long.MAX_VALUE) >> 63;
    }
}
