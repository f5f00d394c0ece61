package org.plumbline.oracle.loss;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * The cross-entropy of the softmax of scores with a label: {@code f = -w_label log p_label}, p the softmax of the row.
 *
 * <p>With label smoothing, the label is 1 - smoothing sure and the rest is spread over all classes:
 * {@code f = -sum_c w_c q_c log p_c, q_c = (1 - smoothing) [c = label] + smoothing / C}.
 *
 * <p>Of scores (N, C), labels (N) and optional classWeights (C); see {@link LabelledLoss}. A score of minus infinity
 * rules its class out: as the label's, it makes the loss infinite. A row that holds NaN or plus infinity, or nothing
 * but minus infinity, has no softmax: its loss and all of its gradient are NaN. A class of weight 0 does not count,
 * even then.
 *
 * @param reduction mean by default
 * @param weightedMean divided by the sum of the labels' weights by default, also with smoothing, as in PyTorch
 * @param ignored the label of rows that do not count, any whole number, such as -100; none by default
 * @param smoothing from 0, the default, to 1
 */
@About(name = "cross-entropy",
        formula = {"loss = mean of -sum_c w_c q_c log p_c", "p = softmax(scores)",
            "q_c = (1 - smoothing) [c = label] + smoothing / C"},
        sources = {"Bishop, PRML, 2006, eq. 4.108 and 4.109",
            "Szegedy et al., Rethinking the Inception Architecture, 2015, arXiv:1512.00567, section 7"})
public record CrossEntropy(Reduction reduction, WeightedMean weightedMean, OptionalInt ignored, double smoothing)
        implements LabelledLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if smoothing is not from 0 to 1, or a component is null */
    public CrossEntropy {
        Check.present("reduction", reduction);
        Check.present("weightedMean", weightedMean);
        Check.present("ignored", ignored);
        Check.probability("smoothing", smoothing);
    }

    /** The mean over the labels' weights, nothing ignored, no smoothing. */
    public static CrossEntropy standard() {
        return new CrossEntropy(Reduction.MEAN, WeightedMean.BY_WEIGHT, OptionalInt.empty(), 0);
    }

    @Override
    public String argument() {
        return "scores";
    }

    @Override
    public <T extends Real<T>> T define(NdArray<T> row, int label, NdArray<T> weights) {
        NdArray<T> exponentials = row.map(T::exp);
        NdArray<T> softmax = exponentials.over(exponentials.sum());
        T one = row.arithmetic().one();
        T share = one.times(smoothing).over(row.count());
        return row.arithmetic().sum(IntStream.range(0, row.count())
                .filter(c -> weights.get(c).value() != 0 && (c == label || smoothing > 0))
                .mapToObj(c -> (c == label ? one.minus(smoothing).plus(share) : share)
                        .times(weights.get(c)).times(softmax.get(c).log().negate())).toList());
    }

    @Override
    public double value(double[] row, int label, double[] weights) {
        return new SoftmaxRow(row).crossEntropy(targets(label, weights));
    }

    /** p_j sum_c w_c q_c - w_j q_j; without weights and smoothing, softmax less one-hot. */
    @Override
    public double[] gradient(double[] row, int label, double[] weights) {
        return new SoftmaxRow(row).gradient(targets(label, weights));
    }

    /** w_c q_c. */
    private double[] targets(int label, double[] weights) {
        double share = smoothing / weights.length;
        return IntStream.range(0, weights.length)
                .mapToDouble(c -> weights[c] * (c == label ? 1 - smoothing + share : share)).toArray();
    }
}
