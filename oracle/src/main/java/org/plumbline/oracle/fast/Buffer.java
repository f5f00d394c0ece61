package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Numbers that kernels read and write in place: the first ones of an array, in row-major order. A batch smaller than
 * others uses a part of the same array.
 *
 * @param shape their shape
 * @param data the array; not copied
 */
public record Buffer(Shape shape, double[] data) {

    /** @throws InvalidArgument if one is null, or the array too short for the shape */
    public Buffer {
        Check.present("shape", shape);
        Check.present("data", data);
        if (data.length < shape.count()) {
            throw new InvalidArgument("data", data.length + " numbers", "at least " + shape.count() + " for " + shape);
        }
    }

    /** Zeros of this shape. */
    public static Buffer of(Shape shape) {
        return new Buffer(shape, new double[shape.count()]);
    }

    /** A copy of a tensor. */
    public static Buffer of(Tensor tensor) {
        return new Buffer(tensor.shape(), tensor.toArray());
    }

    public int count() {
        return shape.count();
    }

    /** A copy of the numbers. */
    public Tensor toTensor() {
        return Tensor.of(shape, data.length == count() ? data : Arrays.copyOf(data, count()));
    }

    /** Two buffers are equal if they are the same array in the same shape. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Buffer buffer && shape.equals(buffer.shape) && data == buffer.data;
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + System.identityHashCode(data);
    }
}
