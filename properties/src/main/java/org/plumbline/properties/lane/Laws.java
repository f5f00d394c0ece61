package org.plumbline.properties.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;

/** The theorems of an operation, and the two that every gradient obeys: it is linear in the upstream gradient. */
public final class Laws {

    /** Doubling and negating are exact in binary arithmetic, so the law holds to the last bit. */
    private static final Law HOMOGENEOUS = new Law("the backward pass is homogeneous in the upstream gradient",
            "backward(-2 dy) = -2 backward(dy), to the last bit", Laws::scales);

    private static final Law ADDITIVE = new Law("the backward pass is additive in the upstream gradient",
            "backward(dy1 + dy2) = backward(dy1) + backward(dy2)", Laws::adds);

    /** The parts k of dy that dy1 has, in turn: k dy, (1 - k) dy and their sum are exact. */
    private static final double[] PARTS = {2, -1, 0};

    private Laws() {
    }

    /** All laws of what a suite tries. */
    public static List<Law> of(Suite<?> suite) {
        List<Law> laws = new ArrayList<>(suite.laws());
        if (suite.standard() instanceof Differentiable) {
            laws.add(HOMOGENEOUS);
            laws.add(ADDITIVE);
        }
        return laws;
    }

    static Verdict judge(Suite<?> suite, Subject subject, Case trial) {
        return Verdict.worst(of(suite).stream().map(law -> law.judge(subject, trial)).toList());
    }

    private static Verdict scales(Subject subject, Case trial) {
        Differentiable operation = trial.differentiable();
        Named<Tensor> once = subject.backward(operation, trial.inputs(), trial.upstream());
        Named<Tensor> twice = subject.backward(operation, trial.inputs(), trial.upstream().map(dy -> dy.times(-2)));
        return Verdict.that(once.map(dx -> dx.times(-2)).map(Laws::unsigned).equals(twice.map(Laws::unsigned)),
                "backward(dy) = " + once + ", backward(-2 dy) = " + twice);
    }

    /** Each of the three gradients is within its own bound, and the sum of two is rounded once. */
    private static Verdict adds(Subject subject, Case trial) {
        Named<Agreement> whole = Agreement.gradients(subject, trial);
        Named<Agreement> first = Agreement.gradients(subject, parted(trial, part -> part));
        Named<Agreement> second = Agreement.gradients(subject, parted(trial, part -> 1 - part));
        return Verdict.worst(whole.names().stream().map(input -> whole.get(input)
                .with("d" + input, first.get(input).plus(second.get(input)))).toList());
    }

    private static Case parted(Case trial, DoubleUnaryOperator share) {
        int[] at = {0};
        return trial.withUpstream(trial.upstream().map(dy -> dy.map(
                x -> x * share.applyAsDouble(PARTS[at[0]++ % PARTS.length]))));
    }

    /** Zero without its sign. */
    private static Tensor unsigned(Tensor tensor) {
        return tensor.map(x -> x + 0.0);
    }
}
