package org.plumbline.properties.lane;

import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * At a kink: every partial derivative lies between the one-sided ones, and is the one that the convention declares.
 *
 * <p>The one-sided derivatives are difference quotients of the definition in double-double with h = 2^-50: their
 * truncation is h/2 times the curvature beside the kink, allowed for by 2^-40 of the magnitudes at hand.
 */
final class KinkGradient {

    private static final double STEP = 0x1p-50;
    private static final double CURVATURE = 0x1p-40;

    private KinkGradient() {
    }

    static Verdict judge(Subject subject, Case trial) {
        Named<Tensor> actual = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream());
        Named<Expected> declared = Truth.gradients(trial, Precision.DOUBLE);
        Verdict asDeclared = Expected.judge(declared, actual).under("declared gradient at a kink");
        if (asDeclared.failed()) {
            return asDeclared;
        }
        Perturbation phi = new Perturbation(trial);
        double size = trial.upstream().names().stream()
                .mapToDouble(name -> trial.upstream().get(name).map(Math::abs).sum()).sum();
        Verdict[] verdict = {asDeclared};
        phi.elements((input, i) -> {
            double here = phi.objective(input, i, 0).value();
            double left = phi.objective(input, i, 0).minus(phi.objective(input, i, -STEP)).over(STEP).value();
            double right = phi.objective(input, i, STEP).minus(phi.objective(input, i, 0)).over(STEP).value();
            double slack = declared.get(input).bound().at(i)
                    + CURVATURE * (size + Math.abs(here) + Math.abs(left) + Math.abs(right));
            double dx = actual.get(input).at(i);
            boolean between = dx >= Math.min(left, right) - slack && dx <= Math.max(left, right) + slack;
            verdict[0] = verdict[0].and(Verdict.that(between, "d" + input + " at offset " + i + " is " + dx
                    + ", not between the one-sided derivatives " + left + " and " + right));
            return dx;
        });
        return verdict[0];
    }
}
