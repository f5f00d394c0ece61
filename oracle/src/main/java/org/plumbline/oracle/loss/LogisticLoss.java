package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;

/**
 * The logistic loss of a score s and a class t = -1 or 1: {@code f = log(1 + exp(-t s))}.
 *
 * <p>Of scores (N, ...) and labels (N, ...); see {@link SeparableLoss}. It is the binary cross-entropy of the logit s.
 *
 * @param binaryLabels whether the negative class is written 0, the default, or -1
 * @param reduction mean by default
 * @param meanOver every element by default
 */
@About(name = "logistic-loss",
        formula = {"loss = mean of log(1 + exp(-t s))",
            "t = label for labels -1 and 1, 2 label - 1 for labels 0 and 1"},
        sources = {"Cox, The Regression Analysis of Binary Sequences, JRSS B 20 (1958)",
            "Bishop, PRML, 2006, section 7.1.2"})
public record LogisticLoss(BinaryLabels binaryLabels, Reduction reduction, MeanOver meanOver)
        implements BinaryScoreLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public LogisticLoss {
        Check.present("binaryLabels", binaryLabels);
        Check.present("reduction", reduction);
        Check.present("meanOver", meanOver);
    }

    /** Labels 0 and 1, the mean over every element. */
    public static LogisticLoss standard() {
        return new LogisticLoss(BinaryLabels.ZERO_ONE, Reduction.MEAN, MeanOver.ELEMENTS);
    }

    @Override
    public <T extends Real<T>> T define(T score, T label) {
        return score.times(-binaryLabels.sign(label.value())).exp().plus(1).log();
    }

    @Override
    public double value(double score, double label) {
        return Logistic.softplus(-binaryLabels.sign(label) * score);
    }

    @Override
    public double derivative(double score, double label) {
        double t = binaryLabels.sign(label);
        return -t * Logistic.sigmoid(-t * score);
    }
}
