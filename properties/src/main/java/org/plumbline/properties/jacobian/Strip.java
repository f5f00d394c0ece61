package org.plumbline.properties.jacobian;

import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Where copies of a tensor lie that stand side by side along an axis: of each stretch of so many elements, one copy's
 * comes after the other's.
 *
 * @param stretches how many stretches a copy has
 * @param length how many elements a stretch has
 * @param copies how many copies there are; 1 where all share one
 */
record Strip(int stretches, int length, int copies) {

    /** Copies along an axis; one that all share if the axis is -1. */
    static Strip along(int axis, Shape shape, int copies) {
        if (axis < 0) {
            return new Strip(1, shape.count(), 1);
        }
        int stretches = 1;
        int length = 1;
        for (int other = 0; other < shape.rank(); other++) {
            stretches *= other < axis ? shape.size(other) : 1;
            length *= other < axis ? 1 : shape.size(other);
        }
        return new Strip(stretches, length, copies);
    }

    /** Where a stretch of a copy begins. */
    int start(int stretch, int copy) {
        return (stretch * copies + (copies == 1 ? 0 : copy)) * length;
    }

    /** Where an element of a copy stands. */
    int at(int copy, int offset) {
        return copies == 1 ? offset : offset + (offset / length * (copies - 1) + copy) * length;
    }

    /** All copies of a tensor along an axis, in one. */
    Tensor repeat(int axis, Tensor tensor) {
        if (copies == 1) {
            return tensor;
        }
        double[] from = tensor.toArray();
        double[] data = new double[from.length * copies];
        for (int stretch = 0; stretch < stretches; stretch++) {
            for (int copy = 0; copy < copies; copy++) {
                System.arraycopy(from, stretch * length, data, start(stretch, copy), length);
            }
        }
        return Tensor.of(tensor.shape().with(axis, tensor.shape().size(axis) * copies), data);
    }
}
