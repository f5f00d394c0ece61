package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;

/**
 * The cross-entropy of two classes, of the logit z = log(p / (1 - p)) of the positive one:
 * {@code f = -(alpha y log sigmoid(z) + beta (1 - y) log sigmoid(-z))}.
 *
 * <p>Of scores (N, ...) and labels (N, ...), 0 or 1; see {@link SeparableLoss}. An infinite logit is a certain
 * prediction: loss and gradient 0 if it is right; if it is wrong, an infinite loss with the gradient alpha or beta.
 * PyTorch's {@code pos_weight} is alpha, with beta = 1.
 *
 * @param alpha the weight of the positive class; greater than 0, 1 by default
 * @param beta the weight of the negative class; greater than 0, 1 by default
 * @param reduction mean by default
 * @param meanOver every element by default
 */
@About(name = "binary-cross-entropy-with-logits",
        formula = "loss = mean of -(alpha y log sigmoid(z) + beta (1 - y) log sigmoid(-z))",
        sources = {"Bishop, PRML, 2006, eq. 4.90 and 4.91",
            "King, Zeng, Logistic Regression in Rare Events Data, Political Analysis 9 (2001), on weighting"})
public record BinaryCrossEntropyWithLogits(double alpha, double beta, Reduction reduction, MeanOver meanOver)
        implements SeparableLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a weight is not finite or not greater than 0 */
    public BinaryCrossEntropyWithLogits {
        Check.present("reduction", reduction);
        Check.present("meanOver", meanOver);
        Check.positive("alpha", alpha);
        Check.positive("beta", beta);
    }

    /** Both classes alike, the mean over every element. */
    public static BinaryCrossEntropyWithLogits standard() {
        return new BinaryCrossEntropyWithLogits(1, 1, Reduction.MEAN, MeanOver.ELEMENTS);
    }

    @Override
    public String argument() {
        return "scores";
    }

    @Override
    public Port target() {
        return BinaryLabels.ZERO_ONE.port();
    }

    /** 1 - sigmoid(z) is written sigmoid(-z): of a large z, the difference would lose every digit. */
    @Override
    public <T extends Real<T>> T define(T z, T label) {
        T towardsLabel = label.value() == 1 ? z : z.negate();
        T sigmoid = towardsLabel.negate().exp().plus(1).reciprocal();
        return sigmoid.log().times(label.value() == 1 ? -alpha : -beta);
    }

    @Override
    public double value(double z, double label) {
        return label == 1 ? alpha * Logistic.softplus(-z) : beta * Logistic.softplus(z);
    }

    @Override
    public double derivative(double z, double label) {
        return label == 1 ? -alpha * Logistic.sigmoid(-z) : beta * Logistic.sigmoid(z);
    }
}
