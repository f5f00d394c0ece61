package org.plumbline.properties.activation;

import java.util.List;
import org.plumbline.oracle.activation.LogSoftmax;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** How the logarithm of softmax is tried. */
public final class LogSoftmaxSuite extends LinewiseSuite<LogSoftmax> {

    /** Math.exp is within one unit in the last place. */
    private static final double EXPONENTIAL = 2 * UNIT;

    @Override
    public LogSoftmax standard() {
        return LogSoftmax.standard();
    }

    @Override
    LogSoftmax along(int axis) {
        return new LogSoftmax(axis);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                new Law("the exponentials are a distribution", "sum_i exp(y_i) = 1", (subject, trial) -> {
                    Tensor powers = value(subject, trial).map(Math::exp);
                    return sum(trial, powers, spread(trial, powers), 1);
                }),
                new Law("the exponential is softmax", "exp(y) = softmax(x)", (subject, trial) -> {
                    Tensor powers = value(subject, trial).map(Math::exp);
                    Softmax softmax = new Softmax(((LogSoftmax) trial.operation()).axis());
                    Case same = new Case(softmax, trial.inputs(), trial.upstream());
                    return Truth.outputs(same, Precision.DOUBLE).get("y")
                            .widened(spread(trial, powers)).judge("exp(y)", powers);
                }),
                new Law("log-probabilities", "y <= 0", LogSoftmaxSuite::notPositive));
    }

    /** How far exp(y) may be off where y is within its bound. */
    private static Tensor spread(Case trial, Tensor powers) {
        return powers.times(bound(trial).map(b -> Math.expm1(b) + EXPONENTIAL));
    }

    private static Verdict notPositive(Subject subject, Case trial) {
        Tensor y = value(subject, trial);
        return Expected.of(y.map(e -> Math.min(e, 0)), bound(trial)).judge("y", y);
    }
}
