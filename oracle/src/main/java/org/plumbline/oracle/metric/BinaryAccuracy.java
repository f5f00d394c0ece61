package org.plumbline.oracle.metric;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The share of scores that lie on their label's side of a threshold.
 *
 * <p>Of scores (N), probabilities or not, none of them NaN, and labels (N), 0 or 1, at least one; a scalar.
 *
 * @param threshold 0.5, that of probabilities, by default; that of logits is 0
 * @param at what a score on the threshold is; negative by default, as in Keras
 */
@About(name = "binary-accuracy",
        formula = "accuracy = number of n with [score_n > threshold] = label_n / N, or >= for >",
        sources = "Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2009, section 2.3")
public record BinaryAccuracy(double threshold, Threshold at) implements Operation {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the threshold is not finite */
    public BinaryAccuracy {
        Check.present("at", at);
        Check.finite("threshold", threshold);
    }

    /** Above 0.5. */
    public static BinaryAccuracy standard() {
        return new BinaryAccuracy(0.5, Threshold.ABOVE);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.constant("scores", "(N+)"), Port.mask("labels", "(N)")),
                List.of(Port.constant("accuracy", "()")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Check.every("scores", inputs.get("scores"), score -> !Double.isNaN(score), "scores that can be compared");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> right = inputs.get("scores").zip(inputs.get("labels"), (score, label) ->
                score.arithmetic().of(at.positive(score, threshold) == (label.value() == 1) ? 1 : 0));
        return Named.of("accuracy", NdArray.scalar(right.mean()));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor right = inputs.get("scores").zip(inputs.get("labels"),
                (score, label) -> (at.positive(score, threshold) ? 1 : 0) == label ? 1 : 0);
        return Named.of("accuracy", Tensor.scalar(right.sum() / axes.size("N")));
    }
}
