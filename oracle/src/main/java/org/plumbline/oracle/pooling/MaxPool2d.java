package org.plumbline.oracle.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.real.Real;

/**
 * Max pooling: the greatest element of each window.
 *
 * <p>x (N, C, H, W) to y (N, C, OH, OW), with
 * {@code out = floor((in + before + after - dilation (kernel - 1) - 1) / stride) + 1}, or rounded up under
 * {@link Rounding#CEIL}. Padding is with minus infinity: it never wins. A window that meets padding only is refused.
 * A window that holds NaN gives NaN, and no gradient to anyone.
 *
 * @param tie who gets the gradient of a tie; the first by default, as PyTorch and cuDNN have it
 * @param rounding whether a last window may pass the padded end; not by default
 * @param layout where the channels of x and y stand; before the spatial axes by default
 * @param height the window along H; two taps and stride 2 by default
 * @param width the window along W; two taps and stride 2 by default
 */
@About(name = "max-pool2d",
        formula = "y[n,c,o,q] = max over i,j of x[n, c, o stride + i dilation - before, ...], -infinity in the padding",
        sources = {"Ranzato, Huang, Boureau, LeCun, Unsupervised Learning of Invariant Feature Hierarchies, CVPR 2007",
            "Dumoulin, Visin, A guide to convolution arithmetic for deep learning, 2016, arXiv:1603.07285, chapter 3",
            "ONNX operator MaxPool"})
public record MaxPool2d(Tie tie, Rounding rounding, Layout layout, PoolAxis height, PoolAxis width)
        implements Pool2d {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public MaxPool2d {
        Check.present("tie", tie);
        Check.present("rounding", rounding);
        Check.present("layout", layout);
        Check.present("height", height);
        Check.present("width", width);
    }

    /** Tiles of 2 by 2. */
    public static MaxPool2d standard() {
        return new MaxPool2d(Tie.FIRST, Rounding.FLOOR, Layout.NCHW, PoolAxis.tiles(2), PoolAxis.tiles(2));
    }

    /** NaN is greater than any number, as in NumPy and PyTorch; there is no gradient then. */
    @Override
    public <T extends Real<T>> T define(List<T> elements, int covered) {
        for (T element : elements) {
            if (Double.isNaN(element.value())) {
                return element.constant();
            }
        }
        List<T> greatest = new ArrayList<>(elements.subList(0, 1));
        for (T element : elements.subList(1, elements.size())) {
            int order = element.compare(greatest.get(0));
            if (order > 0) {
                greatest.clear();
            }
            if (order >= 0) {
                greatest.add(element);
            }
        }
        return tie.of(greatest);
    }

    @Override
    public double value(double[] elements, int covered) {
        return DoubleStream.of(elements).reduce(Double.NEGATIVE_INFINITY, Math::max);
    }

    /** 1 for the winner, 0 for the others; a tie's shares are the convention's. */
    @Override
    public double[] derivatives(double[] elements, int covered) {
        double greatest = value(elements, covered);
        int[] winners = IntStream.range(0, elements.length).filter(k -> elements[k] == greatest).toArray();
        double[] slopes = new double[elements.length];
        for (int k = 0; k < winners.length; k++) {
            slopes[winners[k]] = tie.share(k, winners.length);
        }
        return slopes;
    }
}
