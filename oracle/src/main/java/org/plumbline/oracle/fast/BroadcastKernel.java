package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.layer.Broadcast;
import org.plumbline.oracle.layer.BroadcastOperator;
import org.plumbline.oracle.layer.Broadcasting;
import org.plumbline.oracle.tensor.Shape;

/**
 * {@link Broadcast}: rows of the result along its last axis. Where in an operand a row starts is in a table; along the
 * row the operand's numbers follow one another, or one is repeated.
 */
final class BroadcastKernel implements DifferentiableKernel {

    private final boolean product;
    private final Wires wires;
    private final Workers workers;
    private final int rows;
    private final int length;
    private final Operand a;
    private final Operand b;
    private final Operand one;

    BroadcastKernel(Broadcast broadcast, Wires wires, Core core) {
        Shape result = wires.outputs().get("y").shape();
        this.product = broadcast.operator() == BroadcastOperator.MULTIPLY;
        this.wires = wires;
        this.workers = core.workers();
        this.length = result.rank() == 0 ? 1 : result.size(-1);
        this.rows = length == 0 ? 0 : result.count() / length;
        this.a = Operand.of(wires.inputs().get("a"), result, rows);
        this.b = Operand.of(wires.inputs().get("b"), result, rows);
        this.one = Operand.of(new Buffer(Shape.of(), new double[] {1}), result, rows);
    }

    @Override
    public void forward() {
        double[] y = wires.output("y");
        workers.loop(rows, length, (from, to) -> {
            for (int row = from; row < to; row++) {
                if (product) {
                    multiply(row, y);
                } else {
                    add(row, y);
                }
            }
        });
    }

    private void add(int row, double[] y) {
        int i = a.starts[row];
        int k = b.starts[row];
        for (int at = row * length; at < (row + 1) * length; at++, i += a.step, k += b.step) {
            y[at] = a.data[i] + b.data[k];
        }
    }

    private void multiply(int row, double[] y) {
        int i = a.starts[row];
        int k = b.starts[row];
        for (int at = row * length; at < (row + 1) * length; at++, i += a.step, k += b.step) {
            y[at] = a.data[i] * b.data[k];
        }
    }

    /** The gradient by an operand is the sum, over what repeats it, of dy times the other one, or 1 in a sum. */
    @Override
    public void backward() {
        if (wires.wants("a")) {
            gather(a, product ? b : one, wires.gradient("a"));
        }
        if (wires.wants("b")) {
            gather(b, product ? a : one, wires.gradient("b"));
        }
    }

    /** Rows share their sums, so only those of an operand that is not repeated are divided. */
    private void gather(Operand operand, Operand factor, double[] sums) {
        Arrays.fill(sums, 0, operand.count, 0);
        if (operand.count == rows * length) {
            workers.loop(rows, length, (from, to) -> gather(from, to, operand, factor, sums));
        } else {
            gather(0, rows, operand, factor, sums);
        }
    }

    private void gather(int from, int to, Operand operand, Operand factor, double[] sums) {
        double[] dy = wires.upstream("y");
        for (int row = from; row < to; row++) {
            int start = operand.starts[row];
            int at = row * length;
            int k = factor.starts[row];
            if (operand.step == 0) {
                double sum = 0;
                for (int j = 0; j < length; j++, at++, k += factor.step) {
                    sum += dy[at] * factor.data[k];
                }
                sums[start] += sum;
            } else {
                for (int i = start; i < start + length; i++, at++, k += factor.step) {
                    sums[i] += dy[at] * factor.data[k];
                }
            }
        }
    }

    /**
     * An operand as the rows of the result see it.
     *
     * @param data its numbers
     * @param count how many they are
     * @param starts where each row begins in it
     * @param step from an element of a row to the next: 1, or 0 where one is repeated
     */
    private record Operand(double[] data, int count, int[] starts, int step) {

        static Operand of(Buffer buffer, Shape result, int rows) {
            int[] strides = Broadcasting.strides(buffer.shape(), result);
            int[] starts = new int[rows];
            int last = result.rank() - 1;
            for (int row = 0; row < rows; row++) {
                for (int axis = last - 1, rest = row; axis >= 0; axis--) {
                    starts[row] += rest % result.size(axis) * strides[axis];
                    rest /= result.size(axis);
                }
            }
            return new Operand(buffer.data(), buffer.count(), starts, last < 0 ? 0 : strides[last]);
        }
    }
}
