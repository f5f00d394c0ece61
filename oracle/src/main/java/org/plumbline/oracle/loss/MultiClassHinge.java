package org.plumbline.oracle.loss;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * The hinge loss of many classes: {@code f = w_y sum over j != y of max(0, s_j - s_y + 1)}, or of the squares, y the
 * label; after Crammer and Singer, of the greatest term alone.
 *
 * <p>Of scores (N, C), labels (N) and optional classWeights (C); see {@link LabelledLoss}. The mean is over the number
 * of rows. PyTorch's {@code MultiMarginLoss} also divides by C. A score that is NaN makes its row's loss NaN, and the
 * gradient at itself and at the label.
 *
 * @param margin every other class counts by default
 * @param power the hinge itself by default, or its square
 * @param atMargin the derivative of max(0, m) at m = s_j - s_y + 1 = 0; 0, from the left, by default
 * @param reduction mean by default
 */
@About(name = "multi-class-hinge",
        formula = {"m_j = s_j - s_label + 1",
            "weston-watkins: loss = mean of w_label sum over j != label of max(0, m_j), or of the squares",
            "crammer-singer: loss = mean of w_label max(0, greatest m_j), or of its square"},
        sources = {"Weston, Watkins, Support Vector Machines for Multi-Class Pattern Recognition, ESANN 1999",
            "Crammer, Singer, On the Algorithmic Implementation of Multiclass Kernel-based Vector Machines, JMLR 2 "
                + "(2001)"})
public record MultiClassHinge(MulticlassMargin margin, HingePower power, Kink atMargin, Reduction reduction)
        implements LabelledLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public MultiClassHinge {
        Check.present("margin", margin);
        Check.present("power", power);
        Check.present("atMargin", atMargin);
        Check.present("reduction", reduction);
    }

    /** Every other class counts, not squared, derivative 0 at the margin, the mean. */
    public static MultiClassHinge standard() {
        return new MultiClassHinge(MulticlassMargin.WESTON_WATKINS, HingePower.LINEAR, Kink.LEFT, Reduction.MEAN);
    }

    @Override
    public String argument() {
        return "scores";
    }

    /** The number of rows, whatever their weights. */
    @Override
    public WeightedMean weightedMean() {
        return WeightedMean.BY_COUNT;
    }

    /** None. */
    @Override
    public OptionalInt ignored() {
        return OptionalInt.empty();
    }

    @Override
    public <T extends Real<T>> T define(NdArray<T> row, int label, NdArray<T> weights) {
        List<T> others = IntStream.range(0, row.count()).filter(j -> j != label).mapToObj(row::get).toList();
        List<T> competitors = margin == MulticlassMargin.WESTON_WATKINS ? others
                : others.stream().reduce(T::max).stream().toList();
        T sum = row.arithmetic().sum(competitors.stream()
                .map(score -> power.of(score.minus(row.get(label)).plus(1), atMargin)).toList());
        return sum.times(weights.get(label));
    }

    @Override
    public double value(double[] row, int label, double[] weights) {
        return weights[label] * competitors(row, label).mapToDouble(j -> power.value(row[j] - row[label] + 1)).sum();
    }

    /** w_y h'(m_j) for every competitor j, and less the sum of these for the label. */
    @Override
    public double[] gradient(double[] row, int label, double[] weights) {
        double[] gradient = new double[row.length];
        competitors(row, label).forEach(j -> {
            gradient[j] = weights[label] * power.derivative(row[j] - row[label] + 1, atMargin);
            gradient[label] -= gradient[j];
        });
        return gradient;
    }

    private IntStream competitors(double[] row, int label) {
        IntStream others = IntStream.range(0, row.length).filter(j -> j != label);
        if (margin == MulticlassMargin.WESTON_WATKINS) {
            return others;
        }
        return others.reduce((i, j) -> row[j] > row[i] || Double.isNaN(row[j]) ? j : i).stream();
    }
}
