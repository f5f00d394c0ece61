package org.plumbline.oracle.normalisation;

import java.util.function.ToDoubleBiFunction;
import org.plumbline.oracle.tensor.Tensor;

/** A tensor as lines of n consecutive elements in row-major order. */
final class Lines {

    private Lines() {
    }

    /** The mean of every line. */
    static Tensor means(Tensor x, int n) {
        return sums(x, n, Tensor::at).map(sum -> sum / n);
    }

    /** The sum of squares of every line. */
    static Tensor squares(Tensor x, int n) {
        return sums(x, n, (values, i) -> values.at(i) * values.at(i));
    }

    /**
     * Every line minus its mean: a projection, symmetric, and so its own gradient. Done twice: of a great mean the first
     * time leaves a rounding, which is the mean of what is left.
     */
    static Tensor centred(Tensor x, int n) {
        return lessMeans(lessMeans(x, n), n);
    }

    private static Tensor lessMeans(Tensor x, int n) {
        Tensor means = means(x, n);
        double[] rest = x.toArray();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= means.at(i / n);
        }
        return Tensor.of(x.shape(), rest);
    }

    private static Tensor sums(Tensor x, int n, ToDoubleBiFunction<Tensor, Integer> term) {
        double[] sums = new double[x.count() / n];
        for (int i = 0; i < x.count(); i++) {
            sums[i / n] += term.applyAsDouble(x, i);
        }
        return Tensor.vector(sums);
    }
}
