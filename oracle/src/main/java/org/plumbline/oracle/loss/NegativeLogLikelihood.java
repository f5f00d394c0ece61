package org.plumbline.oracle.loss;

import java.util.OptionalInt;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;

/**
 * The negative log-likelihood of labels: {@code f = -w_label logp_label}.
 *
 * <p>Of logProbabilities (N, C), which are taken as they are, labels (N) and optional classWeights (C); see
 * {@link LabelledLoss}. A NaN at the label makes the loss NaN, elsewhere it is not looked at; the gradient is a
 * constant, -w_label at the label, whatever stands there.
 *
 * @param reduction mean by default
 * @param weightedMean divided by the sum of the labels' weights by default, as in PyTorch
 * @param ignored the label of rows that do not count, any whole number, such as -100; none by default
 */
@About(name = "negative-log-likelihood", formula = "loss = mean of -w_label logp_label",
        sources = {"Fisher, On the Mathematical Foundations of Theoretical Statistics, 1922",
            "Goodfellow, Bengio, Courville, Deep Learning, 2016, section 5.5"})
public record NegativeLogLikelihood(Reduction reduction, WeightedMean weightedMean, OptionalInt ignored)
        implements LabelledLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public NegativeLogLikelihood {
        Check.present("reduction", reduction);
        Check.present("weightedMean", weightedMean);
        Check.present("ignored", ignored);
    }

    /** The mean over the labels' weights, nothing ignored. */
    public static NegativeLogLikelihood standard() {
        return new NegativeLogLikelihood(Reduction.MEAN, WeightedMean.BY_WEIGHT, OptionalInt.empty());
    }

    @Override
    public String argument() {
        return "logProbabilities";
    }

    @Override
    public <T extends Real<T>> T define(NdArray<T> row, int label, NdArray<T> weights) {
        return row.get(label).times(weights.get(label)).negate();
    }

    @Override
    public double value(double[] row, int label, double[] weights) {
        return -weights[label] * row[label];
    }

    /** -w_label at the label, 0 elsewhere. */
    @Override
    public double[] gradient(double[] row, int label, double[] weights) {
        double[] gradient = new double[row.length];
        gradient[label] = -weights[label];
        return gradient;
    }
}
