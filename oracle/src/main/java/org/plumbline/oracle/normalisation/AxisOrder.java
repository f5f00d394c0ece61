package org.plumbline.oracle.normalisation;

import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.Tensor;

/** A tensor with some of its axes moved to the front, and back. */
final class AxisOrder {

    private final int[] order;
    private final int[] inverse;

    private AxisOrder(int[] order) {
        this.order = order;
        this.inverse = new int[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            inverse[order[axis]] = axis;
        }
    }

    /** These axes first, the others after them in their order. */
    static AxisOrder front(int rank, int... first) {
        IntStream rest = IntStream.range(0, rank).filter(axis -> IntStream.of(first).noneMatch(moved -> moved == axis));
        return new AxisOrder(IntStream.concat(IntStream.of(first), rest).toArray());
    }

    Tensor apply(Tensor x) {
        return x.transpose(order);
    }

    Tensor undo(Tensor x) {
        return x.transpose(inverse);
    }
}
