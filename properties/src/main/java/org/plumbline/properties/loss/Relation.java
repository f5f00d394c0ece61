package org.plumbline.properties.loss;

import java.util.function.UnaryOperator;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * Two cases whose true losses and gradients are related: the second's are the first's, rearranged or scaled. Each of the
 * subject's is within its own bound of the true one, so they are related within the sum of both bounds.
 *
 * @param first one case
 * @param second the other
 */
record Relation(Case first, Case second) {

    /** second = first. */
    Verdict equal(Subject subject) {
        return judge(subject, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * second = change(first).
     *
     * @param ofOutput what becomes of the outputs: elements moved, and multiplied by a constant
     * @param ofGradient what becomes of the gradients, likewise
     */
    Verdict judge(Subject subject, UnaryOperator<Tensor> ofOutput, UnaryOperator<Tensor> ofGradient) {
        Verdict outputs = related(ofOutput, Truth.outputs(first, Precision.DOUBLE), Truth.outputs(second, Precision.DOUBLE),
                subject.forward(first.operation(), first.inputs()),
                subject.forward(second.operation(), second.inputs()));
        return outputs.and(related(ofGradient,
                Truth.gradients(first, Precision.DOUBLE), Truth.gradients(second, Precision.DOUBLE),
                subject.backward(first.differentiable(), first.inputs(), first.upstream()),
                subject.backward(second.differentiable(), second.inputs(), second.upstream())).under("gradient"));
    }

    private static Verdict related(UnaryOperator<Tensor> change, Named<Expected> here, Named<Expected> there,
            Named<Tensor> first, Named<Tensor> second) {
        Verdict verdict = Verdict.PASS;
        for (String name : first.names()) {
            Tensor changed = change.apply(here.get(name).bound()).map(Math::abs);
            Tensor bound = changed.plus(there.get(name).bound());
            verdict = verdict.and(Expected.of(change.apply(first.get(name)), bound).judge(name, second.get(name)));
        }
        return verdict;
    }
}
