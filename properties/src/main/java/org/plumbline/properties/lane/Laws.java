package org.plumbline.properties.lane;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;

/** The theorems of an operation, and the one that every gradient obeys. */
final class Laws {

    /** Doubling and negating are exact in binary arithmetic, so the law holds to the last bit. */
    private static final Law LINEAR = new Law("the backward pass is linear in the upstream gradient",
            "backward(-2 dy) = -2 backward(dy), to the last bit", (subject, trial) -> {
                Differentiable operation = trial.differentiable();
                Named<Tensor> once = subject.backward(operation, trial.inputs(), trial.upstream());
                Named<Tensor> twice = subject.backward(operation, trial.inputs(),
                        trial.upstream().map(dy -> dy.times(-2)));
                return Verdict.that(once.map(dx -> dx.times(-2)).map(Laws::unsigned).equals(twice.map(Laws::unsigned)),
                        "backward(dy) = " + once + ", backward(-2 dy) = " + twice);
            });

    private Laws() {
    }

    static Verdict judge(Suite<?> suite, Subject subject, Case trial) {
        List<Law> laws = new ArrayList<>(suite.laws());
        if (trial.operation() instanceof Differentiable) {
            laws.add(LINEAR);
        }
        return Verdict.worst(laws.stream().map(law -> law.judge(subject, trial)).toList());
    }

    /** Zero without its sign. */
    private static Tensor unsigned(Tensor tensor) {
        return tensor.map(x -> x + 0.0);
    }
}
