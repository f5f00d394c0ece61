package org.plumbline.oracle.loss;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
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
 * The cross-entropy with a target for every class, one-hot or soft: {@code l_n = -sum_c t_c log p_c}, then reduced.
 *
 * <p>Of scores or probabilities (N, C) and targets (N, C), finite and not negative; they need not add up to 1, nor do
 * the probabilities. The loss is a scalar or, not reduced, (N). A class of target 0 does not count; where p_c = 0 and
 * t_c is not, the loss is infinite. The mean is over the rows; the mean of nothing is refused, the sum of nothing is 0.
 * A row of scores that holds NaN or plus infinity, or nothing but minus infinity, has no softmax: its loss and all of
 * its gradient are NaN, unless no class of it counts.
 *
 * @param given whether the rows are logits, the default, or probabilities
 * @param reduction mean by default
 */
@About(name = "soft-target-cross-entropy",
        formula = {"loss = mean of -sum_c t_c log p_c", "p = softmax(scores), or the probabilities as given"},
        sources = {"Bishop, PRML, 2006, eq. 4.108", "Hinton, Vinyals, Dean, Distilling the Knowledge in a Neural "
            + "Network, 2015, arXiv:1503.02531, section 2"})
public record SoftTargetCrossEntropy(Scores given, Reduction reduction) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public SoftTargetCrossEntropy {
        Check.present("given", given);
        Check.present("reduction", reduction);
    }

    /** Of logits, the mean over the rows. */
    public static SoftTargetCrossEntropy standard() {
        return new SoftTargetCrossEntropy(Scores.LOGITS, Reduction.MEAN);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real(given.argument(), "(N, C+)"), Port.constant("targets", "(N, C)")),
                List.of(Port.real("loss", reduction.axes("(N)"))));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Elements.weights("targets", inputs.get("targets"));
        if (given == Scores.PROBABILITIES) {
            Elements.probabilities("probabilities", inputs.get("probabilities"));
        }
        if (reduction == Reduction.MEAN && axes.size("N") == 0) {
            throw new InvalidArgument(given.argument(), "of shape " + inputs.get(given.argument()).shape(),
                    "at least one row to take the mean of");
        }
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> rows = inputs.get(given.argument());
        NdArray<T> losses = rows.build(Shape.of(rows.size(0)), at -> {
            NdArray<T> row = rows.select(0, at[0]);
            NdArray<T> exponentials = row.map(T::exp);
            NdArray<T> p = given == Scores.PROBABILITIES ? row : exponentials.over(exponentials.sum());
            NdArray<T> t = inputs.get("targets").select(0, at[0]);
            return p.arithmetic().sum(IntStream.range(0, row.count()).filter(c -> t.get(c).value() != 0)
                    .mapToObj(c -> p.get(c).log().negate().times(t.get(c))).toList());
        });
        return Named.of("loss", reduction.of(losses, rows.arithmetic().of(rows.size(0))));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor rows = inputs.get(given.argument());
        Tensor losses = Tensor.build(Shape.of(axes.size("N")), at -> value(
                rows.select(0, at[0]).toArray(), inputs.get("targets").select(0, at[0]).toArray()));
        return Named.of("loss", reduction.of(losses, axes.size("N")));
    }

    /** Of logits p_c sum(t) - t_c, of probabilities -t_c / p_c, times the gradient by the row's loss. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        Tensor rows = inputs.get(given.argument());
        int c = axes.size("C");
        Tensor dl = reduction.gradient(upstream.get("loss"), Shape.of(axes.size("N")), axes.size("N"));
        double[] gradient = new double[rows.count()];
        for (int n = 0; n < axes.size("N"); n++) {
            double[] slope = slope(rows.select(0, n).toArray(), inputs.get("targets").select(0, n).toArray());
            for (int j = 0; j < c; j++) {
                gradient[n * c + j] = slope[j] * dl.at(n);
            }
        }
        return Named.of(given.argument(), Tensor.of(rows.shape(), gradient));
    }

    private double value(double[] row, double[] t) {
        return given == Scores.LOGITS ? new SoftmaxRow(row).crossEntropy(t)
                : IntStream.range(0, row.length).filter(c -> t[c] != 0)
                        .mapToDouble(c -> -t[c] * Math.log(row[c])).sum();
    }

    private double[] slope(double[] row, double[] t) {
        return given == Scores.LOGITS ? new SoftmaxRow(row).gradient(t)
                : IntStream.range(0, row.length).mapToDouble(c -> t[c] == 0 ? 0 : -t[c] / row[c]).toArray();
    }
}
