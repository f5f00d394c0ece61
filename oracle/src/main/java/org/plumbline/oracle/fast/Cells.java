package org.plumbline.oracle.fast;

import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.tensor.Shape;

/**
 * A batch by its channels. A cell is what has sums of its own: all elements of a channel, or those of one example. Each
 * method goes over the cells from one up to, not including, another, that lie within one {@link #row() row} of cells.
 */
interface Cells {

    /** The channels of a batch of this shape: the cells of all examples together, or of each by itself. */
    static Cells of(Channels channels, Shape shape, boolean together) {
        int examples = shape.size(0);
        int count = shape.size(channels.axis(shape.rank()));
        int positions = shape.without(channels.axis(shape.rank())).without(0).count();
        if (channels == Channels.FIRST && positions > 1) {
            return together
                    ? new PlaneCells(examples, count, positions) : new PlaneCells(1, examples * count, positions);
        }
        return together ? new ColumnCells(1, examples * positions, count) : new ColumnCells(examples, positions, count);
    }

    /** How many there are. */
    int count();

    /** How many elements each has. */
    int size();

    /** How many lie beside one another in memory, and are best taken together. */
    int row();

    /** Runs over all cells, in pieces that lie in a row and hold whole groups of so many cells. */
    default void divide(Workers workers, int group, Workers.Range body) {
        int step = Math.max(group, row());
        workers.loop(count() / group, group * size(), (first, end) -> {
            int to = end * group;
            for (int from = first * group, next; from < to; from = next) {
                next = Math.min(to, (from / step + 1) * step);
                body.run(from, next);
            }
        });
    }

    /** x = value_c. */
    void fill(int from, int to, double[] values, double[] x);

    /** sums_c = sum of x. */
    void sum(int from, int to, double[] x, double[] sums);

    /** sums_c = sum of (x - centre_c), squares_c = sum of (x - centre_c)^2. */
    void differences(int from, int to, double[] x, double[] centres, double[] sums, double[] squares);

    /** sums_c = sum of dy, products_c = sum of dy (x - centre_c). */
    void products(int from, int to, double[] dy, double[] x, double[] centres, double[] sums, double[] products);

    /** y = factor_c (x - centre_c) + shift_c. */
    void map(int from, int to, double[] x, double[] centres, double[] factors, double[] shifts, double[] y);

    /** dx = factor_c dy + slope_c (x - centre_c) + shift_c. */
    void combine(int from, int to, double[] dy, double[] x, double[] centres, double[] factors, double[] slopes,
            double[] shifts, double[] dx);
}
