package org.plumbline.oracle.fast;

import java.util.function.IntConsumer;
import org.plumbline.oracle.tensor.Shape;

/**
 * The lines of a tensor along an axis: the vectors got by fixing every other index.
 *
 * @param count how many there are
 * @param length how many elements each has
 * @param stride from an element to the next
 */
record Lines(int count, int length, int stride) {

    static Lines along(int axis, Shape shape) {
        int along = shape.axis(axis);
        int stride = 1;
        for (int after = along + 1; after < shape.rank(); after++) {
            stride *= shape.size(after);
        }
        return new Lines(shape.count() / shape.size(along), shape.size(along), stride);
    }

    /** Runs over all of them. */
    void each(Workers workers, IntConsumer body) {
        workers.loop(count, length, (from, to) -> {
            for (int line = from; line < to; line++) {
                body.accept(line);
            }
        });
    }

    /** Where a line starts. */
    int start(int line) {
        return line / stride * stride * length + line % stride;
    }

    /** Where the maximum of the line that starts here stands: the first, where several are. */
    int greatest(double[] data, int start) {
        int greatest = start;
        for (int i = 1, at = start + stride; i < length; i++, at += stride) {
            greatest = data[at] > data[greatest] ? at : greatest;
        }
        return greatest;
    }
}
