package org.plumbline.properties.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.metric.ConfusionMatrix;
import org.plumbline.oracle.metric.Orientation;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Verdict;

/** How the confusion matrix is tried. */
public final class ConfusionMatrixSuite extends LabelMetricSuite<ConfusionMatrix> {

    @Override
    public ConfusionMatrix standard() {
        return ConfusionMatrix.standard();
    }

    @Override
    public Arbitrary<ConfusionMatrix> operations(Regime regime) {
        return Combinators.combine(classes(), Arbitraries.of(Orientation.class)).as(ConfusionMatrix::new);
    }

    /** Counts are exact. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    public List<Law> laws() {
        return List.of(MetricLaws.REVERSED,
                new Law("every example is counted once", "the entries sum to N", (subject, trial) -> {
                    Tensor counts = subject.forward(trial.operation(), trial.inputs()).get("counts");
                    int n = trial.inputs().get("labels").count();
                    return Verdict.that(counts.sum() == n, "the entries of " + counts + " sum to " + counts.sum() + ", not " + n);
                }),
                new Law("predictions and labels change places", "counts(labels, predictions) = counts', the transpose",
                        (subject, trial) -> {
                            Tensor counts = subject.forward(trial.operation(), trial.inputs()).get("counts");
                            Tensor swapped = subject.forward(trial.operation(), trial.inputs()
                                    .with("labels", trial.inputs().get("predictions"))
                                    .with("predictions", trial.inputs().get("labels"))).get("counts");
                            return Verdict.that(swapped.equals(counts.transpose(1, 0)),
                                    "counts are " + counts + ", swapped " + swapped);
                        }));
    }
}
