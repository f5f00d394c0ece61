package org.plumbline.properties.activation;

import java.util.List;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** How softmax is tried. */
public final class SoftmaxSuite extends LinewiseSuite<Softmax> {

    @Override
    public Softmax standard() {
        return Softmax.standard();
    }

    @Override
    Softmax along(int axis) {
        return new Softmax(axis);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                new Law("a distribution", "sum_i y_i = 1",
                        (subject, trial) -> sum(trial, value(subject, trial), bound(trial), 1)),
                new Law("probabilities", "0 <= y <= 1", SoftmaxSuite::probabilities),
                new Law("a constant upstream gradient has no effect", "dx = 0 for dy = 1", SoftmaxSuite::nothing));
    }

    private static Verdict probabilities(Subject subject, Case trial) {
        Tensor y = value(subject, trial);
        return Expected.of(y.map(new Interval(0, 1)::nearest), bound(trial)).judge("y", y);
    }

    private static Verdict nothing(Subject subject, Case trial) {
        Tensor ones = Tensor.filled(trial.upstream().get("y").shape(), 1);
        Case constant = trial.withUpstream(Named.of("y", ones));
        Tensor bound = Truth.gradients(constant, Precision.DOUBLE).get("x").bound();
        return Expected.of(Tensor.zeros(ones.shape()), bound).judge("dx",
                subject.backward(constant.differentiable(), constant.inputs(), constant.upstream()).get("x"));
    }
}
