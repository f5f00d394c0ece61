package org.plumbline.oracle.pooling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.real.Real;

/**
 * Average pooling: the mean of each window.
 *
 * <p>x (N, C, H, W) to y (N, C, OH, OW), with
 * {@code out = floor((in + before + after - dilation (kernel - 1) - 1) / stride) + 1}, or rounded up under
 * {@link Rounding#CEIL}. Padding is with zeros, which count as elements or not. A window that meets padding only is
 * refused.
 *
 * @param divisor whether padding counts as elements; it does not by default, as ONNX and TensorFlow have it (PyTorch's
 *     default is that it does)
 * @param rounding whether a last window may pass the padded end; not by default
 * @param layout where the channels of x and y stand; before the spatial axes by default
 * @param height the window along H; two taps and stride 2 by default
 * @param width the window along W; two taps and stride 2 by default
 */
@About(name = "average-pool2d",
        formula = "y[n,c,o,q] = 1/m sum over i,j of x[n, c, o stride + i dilation - before, ...], m elements or taps",
        sources = {"LeCun, Bottou, Bengio, Haffner, Gradient-Based Learning Applied to Document Recognition, 1998, "
                + "section II.A",
            "ONNX operator AveragePool, count_include_pad"})
public record AveragePool2d(Divisor divisor, Rounding rounding, Layout layout, PoolAxis height, PoolAxis width)
        implements Pool2d {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public AveragePool2d {
        Check.present("divisor", divisor);
        Check.present("rounding", rounding);
        Check.present("layout", layout);
        Check.present("height", height);
        Check.present("width", width);
    }

    /** Tiles of 2 by 2. */
    public static AveragePool2d standard() {
        return new AveragePool2d(Divisor.ELEMENTS_ONLY, Rounding.FLOOR, Layout.NCHW,
                PoolAxis.tiles(2), PoolAxis.tiles(2));
    }

    @Override
    public <T extends Real<T>> T define(List<T> elements, int covered) {
        return elements.get(0).arithmetic().sum(elements).over(divisor.of(elements.size(), covered));
    }

    @Override
    public double value(double[] elements, int covered) {
        return DoubleStream.of(elements).reduce(0, Double::sum) / divisor.of(elements.length, covered);
    }

    /** 1/m for every element. */
    @Override
    public double[] derivatives(double[] elements, int covered) {
        double[] slopes = new double[elements.length];
        Arrays.fill(slopes, 1.0 / divisor.of(elements.length, covered));
        return slopes;
    }
}
