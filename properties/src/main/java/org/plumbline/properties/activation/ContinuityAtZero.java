package org.plumbline.properties.activation;

import java.util.function.ToDoubleFunction;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;

/** The theorem that a function of two pieces does not jump where they meet, at 0. */
final class ContinuityAtZero {

    private ContinuityAtZero() {
    }

    /** |y(h) - y(-h)| is at most 2 h times the steepest slope, and the bounds of both values. */
    static Law law(ToDoubleFunction<Operation> steepest) {
        return new Law("continuous at 0", "|y(h) - y(-h)| <= 2 h max |y'|, h = |x| / 2^20", (subject, trial) -> {
            Tensor h = trial.inputs().get("x").map(x -> Math.abs(x) * 0x1p-20);
            Case right = trial.withInputs(Named.of("x", h));
            Case left = trial.withInputs(Named.of("x", h.map(x -> -x)));
            Tensor above = ElementwiseLaws.value(subject, right, h);
            Tensor below = ElementwiseLaws.value(subject, left, h.map(x -> -x));
            double slope = steepest.applyAsDouble(trial.operation());
            Tensor bound = ElementwiseLaws.bound(right).plus(ElementwiseLaws.bound(left)).plus(h.times(2 * slope));
            return Expected.of(below, bound).judge("y(h)", above);
        });
    }
}
