package org.plumbline.oracle.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.plumbline.oracle.About;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.NdArray;

/**
 * An image through a Gaussian kernel, cut off at a radius and normalised to sum 1. Beyond the border the nearest pixel
 * of the border is repeated, so that a constant image stays what it is.
 *
 * @param sigma the standard deviation in pixels, from 1e-100 to 1e100, so that its square is a number; 1 by default
 * @param radius how far the kernel reaches, from 0 to 255; 2 by default
 */
@About(name = "blur",
        formula = {"y_ij = sum_ab k_ab x_(i+a)(j+b) / sum_ab k_ab, |a|, |b| <= radius, indices clamped to the image",
            "k_ab = exp(-(a^2 + b^2) / (2 sigma^2))"},
        sources = "Szeliski, Computer Vision: Algorithms and Applications, 2010, section 3.2")
public record Blur(double sigma, int radius) implements PlaneMap {

    /** The definition sums (2 radius + 1)^2 weights for every pixel: fewer than 2^18 up to here. */
    private static final int GREATEST_RADIUS = 255;

    /** @throws InvalidArgument if sigma or the radius is out of its range */
    public Blur {
        if (!(sigma >= 1e-100 && sigma <= 1e100)) {
            throw new InvalidArgument("sigma", Double.toString(sigma), "a number from 1e-100 to 1e100");
        }
        if (radius < 0 || radius > GREATEST_RADIUS) {
            throw new InvalidArgument("radius", Integer.toString(radius), "a whole number from 0 to "
                    + GREATEST_RADIUS);
        }
    }

    /** sigma = 1, radius = 2. */
    public static Blur standard() {
        return new Blur(1, 2);
    }

    @Override
    public <T extends Real<T>> T pixel(NdArray<T> plane, int i, int j) {
        T one = plane.arithmetic().one();
        T spread = one.times(sigma).squared().times(2);
        List<T> weighted = new ArrayList<>();
        List<T> weights = new ArrayList<>();
        for (int a = -radius; a <= radius; a++) {
            for (int b = -radius; b <= radius; b++) {
                T weight = one.times(a * a + b * b).negate().over(spread).exp();
                weights.add(weight);
                weighted.add(weight.times(plane.get(clamp(i + a, plane.size(0)), clamp(j + b, plane.size(1)))));
            }
        }
        return plane.arithmetic().sum(weighted).over(plane.arithmetic().sum(weights));
    }

    /** The kernel is a product of one for the rows and one for the columns: Y = K_H X K_W'. */
    @Override
    public SimpleMatrix map(SimpleMatrix plane) {
        return columns(columns(plane).transpose()).transpose();
    }

    /** dX = K_H' dY K_W. */
    @Override
    public SimpleMatrix transpose(SimpleMatrix upstream) {
        return spread(spread(upstream).transpose()).transpose();
    }

    /** K X, by the taps of K: as zeros its other elements would make NaN of infinities out of reach. */
    private SimpleMatrix columns(SimpleMatrix x) {
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        taps((to, from, weight) -> add(y, to, x, from, weight), x.getNumRows());
        return y;
    }

    /** K' dY. */
    private SimpleMatrix spread(SimpleMatrix dy) {
        SimpleMatrix dx = new SimpleMatrix(dy.getNumRows(), dy.getNumCols());
        taps((from, to, weight) -> add(dx, to, dy, from, weight), dy.getNumRows());
        return dx;
    }

    /** Takes a tap: which row of the result it is in, which row of the plane it meets, and its weight. */
    @FunctionalInterface
    private interface Tap {
        void meets(int row, int met, double weight);
    }

    private void taps(Tap tap, int length) {
        double[] weights = IntStream.rangeClosed(-radius, radius)
                .mapToDouble(a -> Math.exp(-(double) a * a / (2 * sigma * sigma))).toArray();
        double sum = DoubleStream.of(weights).sum();
        for (int i = 0; i < length; i++) {
            for (int a = -radius; a <= radius; a++) {
                tap.meets(i, clamp(i + a, length), weights[a + radius] / sum);
            }
        }
    }

    /** Adds a multiple of a row of one matrix to a row of another. */
    private static void add(SimpleMatrix sums, int to, SimpleMatrix terms, int from, double weight) {
        for (int column = 0; column < sums.getNumCols(); column++) {
            sums.set(to, column, sums.get(to, column) + weight * terms.get(from, column));
        }
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
