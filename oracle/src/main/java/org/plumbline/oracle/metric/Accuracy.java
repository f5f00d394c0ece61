package org.plumbline.oracle.metric;

import java.util.List;
import java.util.stream.IntStream;
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
 * The share of predictions that are right: {@code [prediction = label], averaged}.
 *
 * <p>Of scores (N, C), none of them NaN, or predictions (N), and labels (N), at least one; a scalar.
 *
 * @param given scores, the default, of which the first greatest is the prediction, or predicted labels
 */
@About(name = "accuracy",
        formula = {"accuracy = number of n with prediction_n = label_n / N",
            "prediction_n = first argmax of scores_n, or as given"},
        sources = "Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2009, section 2.4")
public record Accuracy(Prediction given) implements Operation {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Accuracy {
        Check.present("given", given);
    }

    /** From scores. */
    public static Accuracy standard() {
        return new Accuracy(Prediction.SCORES);
    }

    @Override
    public Signature signature() {
        Port predictions = given == Prediction.SCORES
                ? Port.constant("scores", "(N+, C+)") : Port.index("predictions", "(N+)");
        return new Signature(List.of(predictions, Port.index("labels", "(N)")),
                List.of(Port.constant("accuracy", "()")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        if (given == Prediction.SCORES) {
            Check.every("scores", inputs.get("scores"), score -> !Double.isNaN(score), "scores that can be compared");
            Check.below("labels", inputs.get("labels"), axes.size("C"));
        }
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> labels = inputs.get("labels");
        NdArray<T> right = labels.build(labels.shape(), at -> labels.arithmetic().of(
                predicted(inputs, at[0]) == labels.whole(at) ? 1 : 0));
        return Named.of("accuracy", NdArray.scalar(right.mean()));
    }

    private <T extends Real<T>> int predicted(Named<NdArray<T>> inputs, int n) {
        if (given == Prediction.LABELS) {
            return inputs.get("predictions").whole(n);
        }
        NdArray<T> row = inputs.get("scores").select(0, n);
        return IntStream.range(0, row.count())
                .filter(j -> row.elements().stream().allMatch(other -> row.get(j).compare(other) >= 0))
                .findFirst().orElseThrow();
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor labels = inputs.get("labels");
        Tensor predictions = given == Prediction.LABELS
                ? inputs.get("predictions") : firstGreatest(inputs.get("scores"));
        double right = labels.zip(predictions, (label, prediction) -> label == prediction ? 1 : 0).sum();
        return Named.of("accuracy", Tensor.scalar(right / axes.size("N")));
    }

    private static Tensor firstGreatest(Tensor scores) {
        double[] greatest = new double[scores.size(0)];
        for (int n = 0; n < greatest.length; n++) {
            for (int j = 1; j < scores.size(1); j++) {
                if (scores.get(n, j) > scores.get(n, (int) greatest[n])) {
                    greatest[n] = j;
                }
            }
        }
        return Tensor.vector(greatest);
    }
}
