package org.plumbline.oracle.pooling;

import java.util.List;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Window;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** One number from each window of each channel of an image: a pool is a function of a window's elements. */
interface Pool2d extends Differentiable {

    /** Whether a last window may pass the padded end. */
    Rounding rounding();

    /** Where the channels of x and y stand. */
    Layout layout();

    /** The window along H. */
    PoolAxis height();

    /** The window along W. */
    PoolAxis width();

    /**
     * The textbook formula of one window.
     *
     * @param elements the elements of the input that it holds, at least one, row by row
     * @param covered how many of its taps lie within the input or its padding
     */
    <T extends Real<T>> T define(List<T> elements, int covered);

    /** The reference of one window; see {@link #define(List, int)}. */
    double value(double[] elements, int covered);

    /** The derivative of {@link #value} by each element. */
    double[] derivatives(double[] elements, int covered);

    /** x (N, C, H, W) to y (N, C, OH, OW), in the declared layout. */
    @Override
    default Signature signature() {
        return new Signature(List.of(Port.real("x", layout().axes("C", "H+", "W+"))),
                List.of(Port.real("y", layout().axes("C", "OH", "OW"))));
    }

    /**
     * @throws org.plumbline.oracle.tensor.InvalidArgument if a kernel spans more than the padded input, or a window
     *     meets padding only
     */
    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        Windows windows = windows(axes.size("H"), axes.size("W"));
        axes.with("OH", windows.height().output());
        axes.with("OW", windows.width().output());
        Window.checkOutput(axes.size("N"), axes.size("C"), axes.size("OH"), axes.size("OW"));
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = layout().channelsFirst(inputs.get("x"));
        Windows windows = windows(x.size(2), x.size(3));
        NdArray<T> y = x.build(windows.output(x.shape()), at -> define(windows.elements(x, at), windows.covered(at)));
        return Named.of("y", layout().restored(y));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor x = layout().channelsFirst(inputs.get("x"));
        Windows windows = windows(x.size(2), x.size(3));
        Tensor y = Tensor.build(windows.output(x.shape()), at -> value(windows.values(x, at), windows.covered(at)));
        return Named.of("y", layout().restored(y));
    }

    /** dx = the sum, over the windows that hold the element, of dy times the window's derivative by it. */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor x = layout().channelsFirst(inputs.get("x"));
        Tensor dy = layout().channelsFirst(upstream.get("y"));
        Windows windows = windows(x.size(2), x.size(3));
        double[] dx = new double[x.count()];
        dy.shape().forEachIndex(at -> {
            int[] offsets = windows.offsets(x.shape(), at);
            double[] slopes = derivatives(windows.values(x, at), windows.covered(at));
            for (int k = 0; k < offsets.length; k++) {
                dx[offsets[k]] += dy.get(at) * slopes[k];
            }
        });
        return Named.of("x", layout().restored(Tensor.of(x.shape(), dx)));
    }

    private Windows windows(int rows, int columns) {
        return Windows.over(rows, columns, this);
    }
}
