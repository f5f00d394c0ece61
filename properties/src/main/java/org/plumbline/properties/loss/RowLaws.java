package org.plumbline.properties.loss;

import java.util.function.UnaryOperator;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.LabelledLoss;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** Laws of losses of the rows of a matrix. */
final class RowLaws {

    /** Finds a softmax over the wrong axis, or one that is applied twice. */
    static final Law SHIFT = new Law("a shift of all scores changes nothing", "loss(scores + c) = loss(scores)",
            (subject, trial) -> new Relation(trial, trial.withInputs(trial.inputs().with("scores",
                    trial.inputs().get("scores").map(score -> score + 8)))).equal(subject));

    /** What a shift of all scores does not change has a gradient without a component along it. */
    static final Law ZERO_SUM = new Law("every row of the gradient sums to zero", "sum_c dscores_c = 0",
            (subject, trial) -> {
                Tensor dx = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()).get("scores");
                Tensor bound = Truth.gradients(trial, Precision.DOUBLE).get("scores").bound();
                Verdict verdict = Verdict.PASS;
                for (int n = 0; n < dx.size(0); n++) {
                    Tensor row = dx.select(0, n);
                    double rounding = row.count() * Precision.DOUBLE.unitRoundoff() * row.map(Math::abs).sum();
                    verdict = verdict.and(Verdict.near("the sum of row " + n, row.sum(), 0,
                            bound.select(0, n).sum() + rounding));
                }
                return verdict;
            });

    /** A row of the ignored label, added at the end. */
    static final Law IGNORED = new Law("a row of the ignored label does not count",
            "with one more such row: the same loss, under NONE 0 for it; the same gradient, and exactly 0 for it",
            RowLaws::ignoredRow)
            .where("a label is ignored", trial -> ((LabelledLoss) trial.operation()).ignored().isPresent());

    private RowLaws() {
    }

    private static Verdict ignoredRow(Subject subject, Case trial) {
        LabelledLoss loss = (LabelledLoss) trial.operation();
        UnaryOperator<Tensor> longer = x -> extended(x, 0);
        Named<Tensor> inputs = trial.inputs();
        Tensor rows = extended(inputs.get(loss.argument()), 2);
        Tensor labels = extended(inputs.get("labels"), loss.ignored().getAsInt());
        Case more = new Case(loss, inputs.with(loss.argument(), rows).with("labels", labels),
                loss.reduction() == Reduction.NONE ? trial.upstream().map(dy -> extended(dy, 3)) : trial.upstream());
        Verdict same = new Relation(trial, more).judge(subject,
                loss.reduction() == Reduction.NONE ? longer : UnaryOperator.identity(), longer);
        Tensor last = subject.backward(loss, more.inputs(), more.upstream()).get(loss.argument())
                .select(0, rows.size(0) - 1);
        return same.and(Verdict.that(last.map(Math::abs).sum() == 0, "the ignored row has the gradient " + last));
    }

    /** One more row, filled with a value. */
    private static Tensor extended(Tensor x, double value) {
        int n = x.size(0);
        return Tensor.build(x.shape().with(0, n + 1), at -> at[0] == n ? value : x.get(at));
    }
}
