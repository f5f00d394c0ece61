package org.plumbline.properties.defect;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Window;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A pool over images taken apart.
 *
 * @param rounding whether a last window may pass the padded end
 * @param layout where the channels stand
 * @param height the window along H
 * @param width the window along W
 */
record Pool(Rounding rounding, Layout layout, PoolAxis height, PoolAxis width) {

    /** The derivative of a window's value by each of its elements, of which some taps may lie in the padding. */
    @FunctionalInterface
    interface Slopes {
        double[] of(double[] elements, int covered);
    }

    static Pool of(Differentiable pool) {
        if (pool instanceof MaxPool2d max) {
            return new Pool(max.rounding(), max.layout(), max.height(), max.width());
        }
        AveragePool2d average = (AveragePool2d) pool;
        return new Pool(average.rounding(), average.layout(), average.height(), average.width());
    }

    /** What becomes of an element's gradient where windows overlap: all are added, or the latest is left. */
    enum Joined {
        ADDED, LATEST_WINDOW, LATEST_MAXIMUM;

        double of(double before, double slope, double dy) {
            return this == ADDED || this == LATEST_MAXIMUM && slope == 0 ? before + dy * slope : dy * slope;
        }
    }

    /** dx with these slopes, window by window in order. */
    Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream, Slopes slopes, Joined joined) {
        Tensor x = layout.channelsFirst(inputs.get("x"));
        Tensor dy = layout.channelsFirst(upstream.get("y"));
        Window rows = window("height", x.size(2), height);
        Window columns = window("width", x.size(3), width);
        double[] dx = new double[x.count()];
        dy.shape().forEachIndex(at -> {
            int[] offsets = offsets(x.shape(), at, rows, columns);
            double[] slope = slopes.of(IntStream.of(offsets).mapToDouble(x::at).toArray(),
                    covered(rows, at[2]) * covered(columns, at[3]));
            for (int k = 0; k < offsets.length; k++) {
                dx[offsets[k]] = joined.of(dx[offsets[k]], slope[k], dy.get(at));
            }
        });
        return Named.of("x", layout.restored(Tensor.of(x.shape(), dx)));
    }

    /** How many windows more there are by a ceiling that lets one start past the input, along H and W. */
    List<Integer> windowsOutside(Tensor x) {
        return List.of(windowsOutside("height", x.size(2), height), windowsOutside("width", x.size(3), width));
    }

    private int windowsOutside(String name, int size, PoolAxis axis) {
        long way = size + axis.spatial().before() + axis.spatial().after() - axis.spatial().span(axis.kernel());
        int ceiling = (int) -Math.floorDiv(-way, axis.spatial().stride()) + 1;
        return ceiling - window(name, size, axis).output();
    }

    private Window window(String name, int size, PoolAxis axis) {
        return Window.over(name, size, axis.kernel(), axis.spatial(), rounding);
    }

    private static int[] offsets(Shape x, int[] at, Window rows, Window columns) {
        return positions(rows, at[2]).flatMap(row -> positions(columns, at[3]).map(column ->
                x.offset(at[0], at[1], row, column))).toArray();
    }

    private static IntStream positions(Window window, int at) {
        return IntStream.range(0, window.kernel()).map(tap -> window.position(at, tap)).filter(window::holds);
    }

    private static int covered(Window window, int at) {
        return (int) IntStream.range(0, window.kernel()).filter(tap -> window.covers(window.position(at, tap))).count();
    }
}
