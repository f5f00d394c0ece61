package org.plumbline.properties.convolution;

import java.util.stream.IntStream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/**
 * The convolution theorem by Commons Math's fast Fourier transform.
 *
 * <p>With both matrices written row after row at the width of the result, the convolution of two axes is one of a
 * single axis. Padded with zeros to n = 2^t, it is the inverse transform of the product of the transforms.
 *
 * <p>The bound. A transform of length 2^t has a relative error of at most
 * {@code epsilon = t eta / (1 - t eta), eta = mu + gamma_4 (sqrt 2 + mu)} in the 2-norm, where mu bounds the error of
 * the roots of unity (Higham 2002, theorem 24.2). Commons Math raises a tabulated root, off by u in each part, to its
 * power r &lt; n/2 by complex products, each off by sqrt 2 gamma_2 (Higham, lemma 3.5):
 * {@code mu = n/2 (sqrt 2 u + sqrt 2 gamma_2)}, where n/2 - r &gt;= 1 covers the higher orders. As |A_k| is at most the
 * sum |a|_1, and |A|_2 = sqrt n |a|_2, the two transforms, the products and the inverse together err by at most
 * {@code (1 + epsilon)^3 (epsilon |a|_1 |b|_2 + (2 epsilon + sqrt 2 gamma_2) |a|_2 |b|_1)} in each element; the factor
 * covers the products of errors. Scaling by 1/n is exact.
 */
final class ConvolutionTheorem {

    private static final double UNIT = Precision.DOUBLE.unitRoundoff();
    private static final FastFourierTransformer FOURIER = new FastFourierTransformer(DftNormalization.STANDARD);

    private ConvolutionTheorem() {
    }

    static Verdict holds(Subject subject, Case trial) {
        Tensor a = trial.inputs().get("a");
        Tensor b = trial.inputs().get("b");
        Agreement y = Agreement.output(subject, trial);
        int width = y.value().size(1);
        int n = Math.max(2, Integer.highestOneBit(2 * y.value().count() - 1));
        Complex[] first = FOURIER.transform(rows(a, width, n), TransformType.FORWARD);
        Complex[] second = FOURIER.transform(rows(b, width, n), TransformType.FORWARD);
        Complex[] product = IntStream.range(0, n).mapToObj(k -> first[k].multiply(second[k])).toArray(Complex[]::new);
        Complex[] inverse = FOURIER.transform(product, TransformType.INVERSE);
        Tensor byFourier = Tensor.build(y.value().shape(), at -> inverse[y.value().shape().offset(at)].getReal());
        double bound = bound(a, b, n);
        return y.with("y", new Agreement(byFourier, Tensor.filled(byFourier.shape(), bound)));
    }

    /** The rows of a matrix, each with zeros up to a width, and zeros up to n numbers. */
    private static double[] rows(Tensor matrix, int width, int n) {
        double[] line = new double[n];
        matrix.shape().forEachIndex(at -> line[at[0] * width + at[1]] = matrix.get(at));
        return line;
    }

    private static double bound(Tensor a, Tensor b, int n) {
        int t = Integer.numberOfTrailingZeros(n);
        double product = Math.sqrt(2) * gamma(2);
        double mu = n / 2.0 * (Math.sqrt(2) * UNIT + product);
        double eta = mu + gamma(4) * (Math.sqrt(2) + mu);
        double epsilon = t * eta / (1 - t * eta);
        return Math.pow(1 + epsilon, 3)
                * (epsilon * sum(a) * norm(b) + (2 * epsilon + product) * norm(a) * sum(b));
    }

    private static double gamma(int k) {
        return k * UNIT / (1 - k * UNIT);
    }

    private static double sum(Tensor x) {
        return x.map(Math::abs).sum();
    }

    private static double norm(Tensor x) {
        return Math.sqrt(x.dot(x));
    }
}
