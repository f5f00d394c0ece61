package org.plumbline.properties.activation;

import java.util.function.ToDoubleFunction;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;

/** The theorem that a function of two pieces does not jump where they meet, at 0. */
final class ContinuityAtZero {

    private ContinuityAtZero() {
    }

    /**
     * The true y(h) is at most 2 h times the steepest slope from the true y(-h). That is judged by how far y(h) is from
     * the nearest such number, so that err/bound says how much of the rounding allowed is used, not how steep the
     * function is: the bounds of both values, and at most four roundings of the slope, of 2 h times it and of the sum.
     */
    static Law law(ToDoubleFunction<Operation> steepest) {
        return new Law("continuous at 0", "|y(h) - y(-h)| <= 2 h max |y'|, h = |x| / 2^20", (subject, trial) -> {
            Tensor h = trial.inputs().get("x").map(x -> Math.abs(x) * 0x1p-20);
            Case right = trial.withInputs(Named.of("x", h));
            Case left = trial.withInputs(Named.of("x", h.map(x -> -x)));
            Tensor above = ElementwiseLaws.value(subject, right, h);
            Tensor below = ElementwiseLaws.value(subject, left, h.map(x -> -x));
            Tensor reach = h.times(2 * steepest.applyAsDouble(trial.operation()));
            Tensor nearest = Tensor.build(h.shape(), at -> new Interval(below.get(at) - reach.get(at),
                    below.get(at) + reach.get(at)).nearest(above.get(at)));
            Tensor rounding = below.map(Math::abs).plus(reach).times(4 * Precision.DOUBLE.unitRoundoff());
            Tensor bound = ElementwiseLaws.bound(right).plus(ElementwiseLaws.bound(left)).plus(rounding);
            return Expected.of(nearest, bound).judge("y(h)", above);
        });
    }
}
