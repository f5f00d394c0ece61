package org.plumbline.properties.metric;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.metric.BalancedAccuracy;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Sizes;

/** How the balanced accuracy is tried. */
public final class BalancedAccuracySuite extends LabelMetricSuite<BalancedAccuracy> {

    @Override
    public BalancedAccuracy standard() {
        return BalancedAccuracy.standard();
    }

    @Override
    public Arbitrary<BalancedAccuracy> operations(Regime regime) {
        return classes().map(BalancedAccuracy::new);
    }

    /** There is no accuracy of nothing. */
    @Override
    Arbitrary<Integer> examples(Regime regime) {
        return Sizes.upTo(12);
    }

    @Override
    public List<Law> laws() {
        return List.of(MetricLaws.REVERSED,
                new Law("one answer to everything is worth 1 / C", "predictions all one class of the C among the labels: 1 / C",
                        BalancedAccuracySuite::oneAnswer),
                new Law("where classes are of one size, it is the accuracy",
                        "every example once under each label: the share of right ones", BalancedAccuracySuite::balanced));
    }

    /** The quotient is rounded once; the sum of one 1 and zeros is exact. */
    private static Verdict oneAnswer(Subject subject, Case trial) {
        Tensor labels = trial.inputs().get("labels");
        double classes = IntStream.range(0, labels.count()).mapToDouble(labels::at).distinct().count();
        double value = MetricLaws.value(subject, trial.operation(),
                trial.inputs().with("predictions", Tensor.filled(labels.shape(), labels.at(0))));
        return Verdict.near("balanced accuracy", value, 1 / classes, 0x1p-53);
    }

    /** Both sides are means of at most C quotients below 1, each rounded, summed and divided: C + 2 roundings of 1. */
    private static Verdict balanced(Subject subject, Case trial) {
        int classes = ((BalancedAccuracy) trial.operation()).classes();
        Tensor predictions = trial.inputs().get("predictions");
        double[] every = new double[predictions.count() * classes];
        double[] labels = new double[every.length];
        double right = 0;
        for (int i = 0; i < every.length; i++) {
            every[i] = predictions.at((i + i / classes) % predictions.count());
            labels[i] = i % classes;
            right += every[i] == labels[i] ? 1 : 0;
        }
        double value = MetricLaws.value(subject, trial.operation(),
                Named.of("predictions", Tensor.vector(every), "labels", Tensor.vector(labels)));
        return Verdict.near("balanced accuracy", value, right / every.length, (classes + 2) * 0x1p-53);
    }
}
