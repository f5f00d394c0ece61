package org.plumbline.oracle.tensor;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor's axes, in row-major order: the last axis varies fastest.
 *
 * <pre>
 * Shape (2, 3):   offset 0 1 2
 *                        3 4 5
 * </pre>
 */
public final class Shape {

    private static final Shape SCALAR = new Shape(new int[0]);

    private final int[] sizes;
    private final int count;

    private Shape(int[] sizes) {
        this.sizes = sizes;
        int product = 1;
        for (int size : sizes) {
            if (size < 0) {
                throw new InvalidArgument("shape", Arrays.toString(sizes), "axis sizes of at least 0");
            }
            product *= size;
        }
        if (!fits(sizes)) {
            throw new InvalidArgument("shape", Arrays.toString(sizes),
                    "at most 2^31 - 1 elements, not counting axes of size 0");
        }
        this.count = product;
    }

    /**
     * Whether axes of these sizes, none negative, make a shape: at most 2^31 - 1 elements, not counting axes of size 0,
     * so that in whatever order they stand, and whichever are left out, the rest makes one too.
     */
    public static boolean fits(int... sizes) {
        long product = 1;
        for (int size : InvalidArgument.present("sizes", sizes)) {
            product *= Math.max(1, size);
            if (product > Integer.MAX_VALUE) {
                return false;
            }
        }
        return true;
    }

    /** The shape with these axis sizes; none for a scalar. */
    public static Shape of(int... sizes) {
        return InvalidArgument.present("sizes", sizes).length == 0 ? SCALAR : new Shape(sizes.clone());
    }

    public int rank() {
        return sizes.length;
    }

    /** The size of an axis; negative axes count from the last, -1. */
    public int size(int axis) {
        return sizes[axis(axis)];
    }

    /** The axis, counted from the first. */
    public int axis(int axis) {
        if (axis < -rank() || axis >= rank()) {
            throw new InvalidArgument("axis", Integer.toString(axis), rank() == 0 ? "none: a scalar has no axis"
                    : "an axis of " + this + ": " + -rank() + " to " + (rank() - 1));
        }
        return axis < 0 ? axis + rank() : axis;
    }

    /** The number of elements: the product of the sizes, 1 for a scalar. */
    public int count() {
        return count;
    }

    public int[] toArray() {
        return sizes.clone();
    }

    /** Where the element of this index stands in row-major order. */
    public int offset(int... index) {
        if (InvalidArgument.present("index", index).length != sizes.length) {
            throw new InvalidArgument("index", Arrays.toString(index), "one number for each axis of " + this);
        }
        int offset = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            if (index[axis] < 0 || index[axis] >= sizes[axis]) {
                throw new InvalidArgument("index", Arrays.toString(index), "an index within " + this);
            }
            offset = offset * sizes[axis] + index[axis];
        }
        return offset;
    }

    /** The index of the element at this offset. */
    public int[] index(int offset) {
        if (offset < 0 || offset >= count) {
            throw new InvalidArgument("offset", Integer.toString(offset),
                    "an element of " + this + ": " + count + " of them");
        }
        int[] index = new int[sizes.length];
        int rest = offset;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            index[axis] = rest % sizes[axis];
            rest /= sizes[axis];
        }
        return index;
    }

    /** Visits every index in row-major order. The visitor may not keep or change the array it is handed. */
    public void forEachIndex(Consumer<int[]> visitor) {
        InvalidArgument.present("visitor", visitor);
        int[] index = new int[sizes.length];
        for (int i = 0; i < count; i++) {
            visitor.accept(index);
            for (int axis = sizes.length - 1; axis >= 0 && ++index[axis] == sizes[axis]; axis--) {
                index[axis] = 0;
            }
        }
    }

    /**
     * The shape of the part of an axis from one position up to, not including, another.
     *
     * @throws InvalidArgument if that is not a part of it
     */
    Shape part(int axis, int from, int to) {
        int size = size(axis);
        if (from < 0 || to < from || to > size) {
            throw new InvalidArgument("part", "from " + from + " to " + to,
                    "a part of axis " + axis + " of " + this + ": from 0 to " + size);
        }
        return with(axis, to - from);
    }

    /** This shape with one axis of another size. */
    public Shape with(int axis, int size) {
        int[] changed = sizes.clone();
        changed[axis(axis)] = size;
        return new Shape(changed);
    }

    /** This shape without one axis. */
    public Shape without(int axis) {
        int dropped = axis(axis);
        int[] kept = new int[sizes.length - 1];
        System.arraycopy(sizes, 0, kept, 0, dropped);
        System.arraycopy(sizes, dropped + 1, kept, dropped, kept.length - dropped);
        return new Shape(kept);
    }

    /** This shape's axes followed by the other's. */
    public Shape concat(Shape other) {
        int[] both = Arrays.copyOf(sizes, rank() + InvalidArgument.present("shape", other).rank());
        System.arraycopy(other.sizes, 0, both, rank(), other.rank());
        return new Shape(both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** As the field writes it: (2, 3), (5,) for one axis, () for a scalar. */
    @Override
    public String toString() {
        String inner = Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return "(" + inner + (rank() == 1 ? ",)" : ")");
    }
}
