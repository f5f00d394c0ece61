package org.plumbline.properties.metric;

import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/** Laws of every metric that counts examples. Counts are exact, and so is what is made of the same counts. */
final class MetricLaws {

    /** Finds a prediction that meets another example's label. */
    static final Law REVERSED = new Law("the order of the examples does not count",
            "metric(reversed) = metric, to the last bit", (subject, trial) -> {
                Named<Tensor> here = subject.forward(trial.operation(), trial.inputs());
                Named<Tensor> there = subject.forward(trial.operation(), trial.inputs().map(MetricLaws::reversed));
                return Verdict.that(here.equals(there), "these give " + here + ", reversed " + there);
            });

    private MetricLaws() {
    }

    /** The metric's only output. */
    static double value(Subject subject, Operation metric, Named<Tensor> inputs) {
        return subject.forward(metric, inputs).get(metric.signature().outputs().get(0).name()).scalar();
    }

    private static Tensor reversed(Tensor x) {
        return Tensor.build(x.shape(), at -> {
            int[] from = at.clone();
            from[0] = x.size(0) - 1 - at[0];
            return x.get(from);
        });
    }
}
