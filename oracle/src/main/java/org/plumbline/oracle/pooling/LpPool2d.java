package org.plumbline.oracle.pooling;

import java.util.List;
import java.util.stream.DoubleStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;

/**
 * Lp pooling: the p-norm of each window.
 *
 * <p>x (N, C, H, W) to y (N, C, OH, OW), with
 * {@code out = floor((in + before + after - dilation (kernel - 1) - 1) / stride) + 1}, or rounded up under
 * {@link Rounding#CEIL}. Padding is with zeros. A window that meets padding only is refused.
 *
 * <p>A window that holds an infinity, and no NaN, gives infinity. For p = 1 its gradient is the sign; above, it is 0 by
 * a finite element, since (|x|/y)^(p-1) is 0 there, and NaN by an infinite one, where that is inf/inf. A window that
 * holds NaN gives NaN; for p = 1 its gradient is the sign, above it is NaN by every element but those that are 0.
 *
 * <p>The norm has a kink where the whole window is 0, and for p = 1 wherever an element is: the derivative declared
 * there is 0, the middle of the one-sided ones.
 *
 * @param p the norm's exponent, at least 1; 2 by default
 * @param rounding whether a last window may pass the padded end; not by default
 * @param layout where the channels of x and y stand; before the spatial axes by default
 * @param height the window along H; two taps and stride 2 by default
 * @param width the window along W; two taps and stride 2 by default
 */
@About(name = "lp-pool2d",
        formula = "y[n,c,o,q] = (sum over i,j of |x[n, c, o stride + i dilation - before, ...]|^p)^(1/p)",
        sources = {"Sermanet, Chintala, LeCun, Convolutional Neural Networks Applied to House Numbers Digit "
                + "Classification, ICPR 2012, arXiv:1204.3968, Lp-pooling",
            "ONNX operator LpPool"})
public record LpPool2d(double p, Rounding rounding, Layout layout, PoolAxis height, PoolAxis width)
        implements Pool2d {

    /** @throws InvalidArgument if a component is null, or p is less than 1, where it is no norm, or not finite */
    public LpPool2d {
        Check.present("rounding", rounding);
        Check.present("layout", layout);
        Check.present("height", height);
        Check.present("width", width);
        if (!(p >= 1) || !Double.isFinite(p)) {
            throw new InvalidArgument("p", Double.toString(p), "a finite number of at least 1");
        }
    }

    /** The Euclidean norm of tiles of 2 by 2. */
    public static LpPool2d standard() {
        return new LpPool2d(2, Rounding.FLOOR, Layout.NCHW, PoolAxis.tiles(2), PoolAxis.tiles(2));
    }

    @Override
    public <T extends Real<T>> T define(List<T> elements, int covered) {
        T zero = elements.get(0).arithmetic().zero();
        if (elements.stream().allMatch(element -> element.sign() == 0 && !Double.isNaN(element.value()))) {
            return zero;
        }
        T powers = elements.get(0).arithmetic().sum(elements.stream().map(element -> element.abs().pow(p)).toList());
        return root(powers);
    }

    /** The p-th root; with the logarithm, as 1/p is no double where p is 3. */
    private <T extends Real<T>> T root(T powers) {
        return p == 1 ? powers : p == 2 ? powers.sqrt() : powers.log().over(p).exp();
    }

    /** m (sum of (|x|/m)^p)^(1/p), with m the greatest magnitude: no power overflows, and the greatest is 1. */
    @Override
    public double value(double[] elements, int covered) {
        double greatest = greatest(elements);
        return greatest == 0 || Double.isInfinite(greatest) ? greatest
                : greatest * Math.pow(powers(elements, greatest), 1 / p);
    }

    /** dy/dx = sign(x) (|x|/y)^(p-1) = sign(x) (|x|/m)^(p-1) / (y/m)^(p-1), and 0 where x is 0. */
    @Override
    public double[] derivatives(double[] elements, int covered) {
        double greatest = greatest(elements);
        if (Double.isInfinite(greatest) && p > 1) {
            return DoubleStream.of(elements).map(x -> Double.isInfinite(x) ? Double.NaN : 0).toArray();
        }
        double scale = Math.pow(powers(elements, greatest), (p - 1) / p);
        return DoubleStream.of(elements)
                .map(x -> x == 0 ? 0 : Math.signum(x) * power(Math.abs(x), greatest) / scale).toArray();
    }

    private static double greatest(double[] elements) {
        return DoubleStream.of(elements).map(Math::abs).reduce(0, Math::max);
    }

    private double powers(double[] elements, double greatest) {
        return DoubleStream.of(elements).map(x -> Math.pow(Math.abs(x) / greatest, p)).reduce(0, Double::sum);
    }

    /** (|x|/m)^(p-1). Up to p = 2 the ratio could underflow where its power does not, and the powers cannot. */
    private double power(double magnitude, double greatest) {
        return p <= 2 ? Math.pow(magnitude, p - 1) / Math.pow(greatest, p - 1) : Math.pow(magnitude / greatest, p - 1);
    }
}
