package org.plumbline.oracle.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A loss of every row of a matrix by its label: l_n = f(row_n, label_n, class weights), then reduced.
 *
 * <p>Of a matrix (N, C), labels (N) from 0 up to, not including, C, or the ignored one, and, where classes count
 * differently, classWeights (C); the loss is a scalar or, not reduced, (N). A row whose label is the ignored one has
 * loss 0 and gradient 0, and the mean does not count it. The mean of nothing, or of nothing but ignored or weightless
 * rows, is refused; the sum of nothing is 0.
 */
public interface LabelledLoss extends Differentiable {

    Reduction reduction();

    WeightedMean weightedMean();

    /** The label of rows that do not count; any whole number, be it a class or, as -100, none. */
    OptionalInt ignored();

    /** The name of the matrix. */
    String argument();

    /** The textbook formula of f. */
    <T extends Real<T>> T define(NdArray<T> row, int label, NdArray<T> weights);

    /** f(row, label, weights). */
    double value(double[] row, int label, double[] weights);

    /** df/drow. */
    double[] gradient(double[] row, int label, double[] weights);

    @Override
    default Signature signature() {
        return new Signature(
                List.of(Port.real(argument(), "(N, C+)"),
                        ignored().orElse(0) < 0 ? Port.whole("labels", "(N)") : Port.index("labels", "(N)"),
                        Port.constant("classWeights", "(C)").optional()),
                List.of(Port.real("loss", reduction().axes("(N)"))));
    }

    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        Tensor labels = inputs.get("labels");
        Check.below("labels", labels.map(label -> counts(label) ? label : 0), axes.size("C"));
        if (inputs.has("classWeights")) {
            Elements.weights("classWeights", inputs.get("classWeights"));
        }
        if (reduction() == Reduction.MEAN && divisor(labels, weights(axes, inputs)) == 0) {
            throw new InvalidArgument("labels", labels + " and leave nothing to take the mean of",
                    "at least one label that counts and whose weight is not 0");
        }
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> rows = inputs.get(argument());
        NdArray<T> labels = inputs.get("labels");
        NdArray<T> weights = inputs.has("classWeights") ? inputs.get("classWeights")
                : rows.build(Shape.of(rows.size(1)), at -> rows.arithmetic().one());
        NdArray<T> losses = labels.build(labels.shape(), at -> counts(labels.whole(at))
                ? define(rows.select(0, at[0]), labels.whole(at), weights) : rows.arithmetic().zero());
        List<T> counted = new ArrayList<>();
        for (int n = 0; n < labels.count(); n++) {
            if (counts(labels.whole(n))) {
                counted.add(weightedMean() == WeightedMean.BY_WEIGHT
                        ? weights.get(labels.whole(n)) : rows.arithmetic().one());
            }
        }
        return Named.of("loss", reduction().of(losses, rows.arithmetic().sum(counted)));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor labels = inputs.get("labels");
        double[] weights = weights(axes, inputs);
        Tensor losses = Tensor.build(labels.shape(), at -> counts(labels.get(at))
                ? value(row(inputs, at[0]), (int) labels.get(at), weights) : 0);
        return Named.of("loss", reduction().of(losses, divisor(labels, weights)));
    }

    /** A row's gradient is that of f times the gradient by its loss. */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        Tensor labels = inputs.get("labels");
        double[] weights = weights(axes, inputs);
        Tensor dl = reduction().gradient(upstream.get("loss"), labels.shape(), divisor(labels, weights));
        int c = axes.size("C");
        double[] gradient = new double[labels.count() * c];
        for (int n = 0; n < labels.count(); n++) {
            if (counts(labels.at(n))) {
                double[] slope = gradient(row(inputs, n), (int) labels.at(n), weights);
                for (int j = 0; j < c; j++) {
                    gradient[n * c + j] = slope[j] * dl.at(n);
                }
            }
        }
        return Named.of(argument(), Tensor.of(inputs.get(argument()).shape(), gradient));
    }

    private boolean counts(double label) {
        return ignored().isEmpty() || label != ignored().getAsInt();
    }

    private double divisor(Tensor labels, double[] weights) {
        return Arrays.stream(labels.toArray()).filter(this::counts)
                .map(label -> weightedMean() == WeightedMean.BY_WEIGHT ? weights[(int) label] : 1).sum();
    }

    private double[] row(Named<Tensor> inputs, int n) {
        return inputs.get(argument()).select(0, n).toArray();
    }

    private static double[] weights(Axes axes, Named<Tensor> inputs) {
        return (inputs.has("classWeights") ? inputs.get("classWeights")
                : Tensor.filled(Shape.of(axes.size("C")), 1)).toArray();
    }
}
