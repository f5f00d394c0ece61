package org.plumbline.properties.lane;

import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * The subject's gradient against central differences of the definition in double-double.
 *
 * <p>With h = 2^-33 the truncation h^2 phi'''/6 is some 1e-20 of phi''' and the rounding 2^-104 phi / h some 4e-22 of
 * phi, both far below a double's unit roundoff. Where a gate is saturated they are not far below the gradient, so both
 * are added to the bound: D(2h) - D(h) = h^2 phi''' / 2 exceeds the truncation threefold; the rounding of phi is its
 * running error bound in double, 2^51 times too great, with a factor 2 for its change over a step.
 */
final class FiniteDifference {

    private static final double STEP = 0x1p-33;

    private FiniteDifference() {
    }

    static Verdict judge(Subject subject, Case trial) {
        Perturbation phi = new Perturbation(trial);
        Named<Expected> expected = Truth.gradients(trial, subject.precision());
        Named<Tensor> slope = phi.elements((input, i) -> phi.central(input, i, STEP * phi.scale(input, i)).value());
        Named<Tensor> wide = phi.elements((input, i) -> phi.central(input, i, 2 * STEP * phi.scale(input, i)).value());
        double noise = 2 * Perturbation.ROUNDINGS_RATIO * phi.rounding() / STEP;
        Named<Expected> differences = Named.none();
        for (String name : expected.names()) {
            Tensor rounding = slope.get(name).map(d -> noise + 0x1p-53 * Math.abs(d));
            Tensor truncation = slope.get(name).minus(wide.get(name)).map(Math::abs);
            differences = differences.with(name,
                    Expected.of(slope.get(name), expected.get(name).bound().plus(truncation).plus(rounding)));
        }
        return Expected.judgeGradients(differences,
                subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()));
    }
}
