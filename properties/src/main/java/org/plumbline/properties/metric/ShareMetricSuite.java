package org.plumbline.properties.metric;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.metric.Averaging;
import org.plumbline.oracle.metric.ShareMetric;
import org.plumbline.oracle.metric.ZeroDivision;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/**
 * How precision, recall and F1 are tried.
 *
 * @param <O> the metric
 */
abstract class ShareMetricSuite<O extends ShareMetric> extends LabelMetricSuite<O> {

    /** The metric of these choices. */
    abstract O of(int classes, Averaging averaging, ZeroDivision zeroDivision);

    @Override
    public O standard() {
        return of(2, Averaging.BINARY, ZeroDivision.ZERO);
    }

    @Override
    public Arbitrary<O> operations(Regime regime) {
        return Combinators.combine(classes(), Arbitraries.of(Averaging.class), Arbitraries.of(ZeroDivision.class))
                .as((classes, averaging, zero) -> of(averaging == Averaging.BINARY ? 2 : classes, averaging, zero));
    }

    @Override
    public List<Law> laws() {
        return List.of(MetricLaws.REVERSED, new Law("the micro average of single labels is the accuracy",
                "value = number of right predictions / N", ShareMetricSuite::microIsAccuracy)
                .where("averaging = MICRO and there is an example", trial ->
                        ((ShareMetric) trial.operation()).averaging() == Averaging.MICRO
                                && trial.inputs().get("labels").count() > 0));
    }

    private static Verdict microIsAccuracy(Subject subject, Case trial) {
        Tensor labels = trial.inputs().get("labels");
        double right = labels.zip(trial.inputs().get("predictions"), (label, p) -> label == p ? 1 : 0).sum();
        return Verdict.near("the micro average", MetricLaws.value(subject, trial.operation(), trial.inputs()),
                right / labels.count(), 0x1p-53);
    }
}
