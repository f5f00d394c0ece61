package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;

/**
 * The hinge loss of a score s and a class t = -1 or 1: {@code f = max(0, 1 - t s)}, or its square.
 *
 * <p>Of scores (N, ...) and labels (N, ...); see {@link SeparableLoss}.
 *
 * @param binaryLabels whether the negative class is written 0, the default, or -1
 * @param power the hinge itself by default, or its square
 * @param atMargin the derivative of max(0, m) at m = 1 - t s = 0; 0, from the left, by default
 * @param reduction mean by default
 * @param meanOver every element by default
 */
@About(name = "hinge-loss",
        formula = {"loss = mean of max(0, 1 - t s), or of its square",
            "t = label for labels -1 and 1, 2 label - 1 for labels 0 and 1"},
        sources = {"Cortes, Vapnik, Support-Vector Networks, Machine Learning 20 (1995), the soft margin hyperplane",
            "Bishop, PRML, 2006, section 7.1.2"})
public record HingeLoss(BinaryLabels binaryLabels, HingePower power, Kink atMargin, Reduction reduction,
        MeanOver meanOver) implements BinaryScoreLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public HingeLoss {
        Check.present("binaryLabels", binaryLabels);
        Check.present("power", power);
        Check.present("atMargin", atMargin);
        Check.present("reduction", reduction);
        Check.present("meanOver", meanOver);
    }

    /** Labels 0 and 1, not squared, derivative 0 at the margin, the mean over every element. */
    public static HingeLoss standard() {
        return new HingeLoss(BinaryLabels.ZERO_ONE, HingePower.LINEAR, Kink.LEFT, Reduction.MEAN, MeanOver.ELEMENTS);
    }

    @Override
    public <T extends Real<T>> T define(T score, T label) {
        return power.of(score.times(-binaryLabels.sign(label.value())).plus(1), atMargin);
    }

    @Override
    public double value(double score, double label) {
        return power.value(1 - binaryLabels.sign(label) * score);
    }

    @Override
    public double derivative(double score, double label) {
        double t = binaryLabels.sign(label);
        return -t * power.derivative(1 - t * score, atMargin);
    }
}
