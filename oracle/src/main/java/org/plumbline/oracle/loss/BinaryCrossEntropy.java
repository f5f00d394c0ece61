package org.plumbline.oracle.loss;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The cross-entropy of two classes, of the probability p of the positive one:
 * {@code f = -(alpha y log p + beta (1 - y) log(1 - p))}.
 *
 * <p>Of probabilities (N, ...) and labels (N, ...), 0 or 1; see {@link SeparableLoss}. At p = 0 with label 1, and at
 * p = 1 with label 0, the loss is infinite and its gradient too, unless a floor is declared. PyTorch's forward pass is
 * the one with the floor -100; its backward pass, (p - y) / max(p (1 - p), 1e-12), differs from that function's
 * gradient where p or 1 - p is below 1e-12.
 *
 * <p>With that floor the loss has a kink where p = exp(-100), for label 1, or 1 - p = exp(-100), for label 0: beneath,
 * its gradient is 0, from there on -alpha / p or beta / (1 - p). No double lies on either: the first is between
 * 3.7200759760208355e-44 and the next, the second between 1 - 2^-53 and 1.
 *
 * @param alpha the weight of the positive class; greater than 0, 1 by default
 * @param beta the weight of the negative class; greater than 0, 1 by default
 * @param floor none by default
 * @param reduction mean by default
 * @param meanOver every element by default
 */
@About(name = "binary-cross-entropy",
        formula = "loss = mean of -(alpha y log p + beta (1 - y) log(1 - p))",
        sources = {"Bishop, PRML, 2006, eq. 4.90",
            "King, Zeng, Logistic Regression in Rare Events Data, Political Analysis 9 (2001), on weighting"})
public record BinaryCrossEntropy(double alpha, double beta, LogFloor floor, Reduction reduction, MeanOver meanOver)
        implements SeparableLoss {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a weight is not finite or not greater than 0 */
    public BinaryCrossEntropy {
        Check.present("floor", floor);
        Check.present("reduction", reduction);
        Check.present("meanOver", meanOver);
        Check.positive("alpha", alpha);
        Check.positive("beta", beta);
    }

    /** Both classes alike, the exact logarithm, the mean over every element. */
    public static BinaryCrossEntropy standard() {
        return new BinaryCrossEntropy(1, 1, LogFloor.EXACT, Reduction.MEAN, MeanOver.ELEMENTS);
    }

    @Override
    public String argument() {
        return "probabilities";
    }

    @Override
    public Port target() {
        return BinaryLabels.ZERO_ONE.port();
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        SeparableLoss.super.refine(axes, inputs);
        Elements.probabilities("probabilities", inputs.get("probabilities"));
    }

    @Override
    public <T extends Real<T>> T define(T p, T label) {
        return label.value() == 1 ? floor.log(p).times(-alpha)
                : floor.log(p.arithmetic().one().minus(p)).times(-beta);
    }

    @Override
    public double value(double p, double label) {
        return label == 1 ? -alpha * floor.floor(Math.log(p)) : -beta * floor.floor(Math.log1p(-p));
    }

    @Override
    public double derivative(double p, double label) {
        return label == 1 ? -alpha * floor.derivative(p) : beta * floor.derivative(1 - p);
    }
}
