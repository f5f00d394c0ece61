package org.plumbline.properties.lane;

import java.util.ArrayList;
import java.util.List;
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
 * <p>The one-sided derivatives are difference quotients of the definition in double-double, h = 2^-40. With q(h) for
 * the quotient, the truncation h phi'' / 2 beside the kink is |q(2h) - q(h)| but for terms in h^2, and is allowed for
 * twice; the rounding of phi / h is allowed for as in {@link FiniteDifference}.
 */
final class KinkGradient {

    private static final double STEP = 0x1p-40;

    private KinkGradient() {
    }

    static Verdict judge(Subject subject, Case trial) {
        Named<Tensor> actual = subject.backward(trial.differentiable(), trial.inputs(), trial.upstream());
        Named<Expected> declared = Truth.gradients(trial, subject.precision());
        Verdict asDeclared = Expected.judgeGradients(declared, actual).under("declared gradient at a kink");
        if (asDeclared.failed()) {
            return asDeclared;
        }
        Perturbation phi = new Perturbation(trial);
        double noise = 2 * Perturbation.ROUNDINGS_RATIO * phi.rounding() / STEP;
        List<Verdict> verdicts = new ArrayList<>(List.of(asDeclared));
        phi.elements((input, i) -> {
            double left = phi.oneSided(input, i, -STEP);
            double right = phi.oneSided(input, i, STEP);
            double truncation = Math.abs(phi.oneSided(input, i, -2 * STEP) - left)
                    + Math.abs(phi.oneSided(input, i, 2 * STEP) - right);
            double slack = declared.get(input).bound().at(i) + 2 * truncation + noise;
            double dx = actual.get(input).at(i);
            boolean between = dx >= Math.min(left, right) - slack && dx <= Math.max(left, right) + slack;
            verdicts.add(Verdict.that(between, "d" + input + " at offset " + i + " is " + dx
                    + ", not between the one-sided derivatives " + left + " and " + right));
            return dx;
        });
        return Verdict.worst(verdicts);
    }
}
