package org.plumbline.oracle.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Window;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The windows of a pool over images (N, C, H, W).
 *
 * @param height the window along H
 * @param width the window along W
 */
record Windows(Window height, Window width) {

    /**
     * The windows over images of this size.
     *
     * @throws InvalidArgument if a kernel spans more than the padded image, or a window meets padding only
     */
    static Windows over(int height, int width, Pool2d pool) {
        return new Windows(over("height", height, pool.rounding(), pool.height()),
                over("width", width, pool.rounding(), pool.width()));
    }

    private static Window over(String axis, int size, Rounding rounding, PoolAxis pool) {
        Window window = Window.over(axis, size, pool.kernel(), pool.spatial(), rounding);
        for (int at = 0; at < window.output(); at++) {
            if (positions(window, at).length == 0) {
                throw new InvalidArgument("padding of the " + axis,
                        pool.spatial().before() + " before, " + pool.spatial().after() + " after",
                        "amounts by which every window meets an element of the input; the one at " + at
                                + " meets none");
            }
        }
        return window;
    }

    /** The shape of the output for an input of this shape. */
    Shape output(Shape input) {
        return Shape.of(input.size(0), input.size(1), height.output(), width.output());
    }

    /** The elements of an array that the window at this index of the output holds, row by row. */
    <T extends Real<T>> List<T> elements(NdArray<T> x, int[] at) {
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < height.kernel(); i++) {
            for (int j = 0; j < width.kernel(); j++) {
                int row = height.position(at[2], i);
                int column = width.position(at[3], j);
                if (height.holds(row) && width.holds(column)) {
                    elements.add(x.get(at[0], at[1], row, column));
                }
            }
        }
        return elements;
    }

    /** Where in a tensor of this shape the elements stand that the window at this index holds, row by row. */
    int[] offsets(Shape shape, int[] at) {
        int[] rows = positions(height, at[2]);
        int[] columns = positions(width, at[3]);
        return IntStream.range(0, rows.length * columns.length)
                .map(k -> shape.offset(at[0], at[1], rows[k / columns.length], columns[k % columns.length])).toArray();
    }

    /** The numbers in a tensor that the window at this index holds, row by row. */
    double[] values(Tensor x, int[] at) {
        return IntStream.of(offsets(x.shape(), at)).mapToDouble(x::at).toArray();
    }

    /** How many taps of the window at this index lie within the input or its padding. */
    int covered(int[] at) {
        return covered(height, at[2]) * covered(width, at[3]);
    }

    private static int covered(Window window, int at) {
        return (int) IntStream.range(0, window.kernel())
                .filter(tap -> window.covers(window.position(at, tap))).count();
    }

    private static int[] positions(Window window, int at) {
        return IntStream.range(0, window.kernel()).map(tap -> window.position(at, tap)).filter(window::holds).toArray();
    }
}
