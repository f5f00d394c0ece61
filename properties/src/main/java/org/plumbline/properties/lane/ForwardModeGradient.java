package org.plumbline.properties.lane;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.ForwardMode;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * The subject's gradient against derivatives carried forward through the definition in double.
 *
 * <p>Forward accumulation sums, over the same paths, the same products of the same partial derivatives as reverse
 * accumulation, in another order; the bound charges every product and holds for sums in any order. So both are within
 * it of the true gradient, and within twice the bound of each other.
 */
final class ForwardModeGradient {

    private ForwardModeGradient() {
    }

    static Verdict judge(Subject subject, Case trial) {
        Named<Tensor> forward = gradient(trial);
        Named<Expected> expected = Truth.gradients(trial, subject.precision());
        Named<Expected> witness = Named.none();
        for (String name : expected.names()) {
            witness = witness.with(name, Expected.of(forward.get(name), expected.get(name).bound().times(2)));
        }
        return Expected.judgeGradients(witness,
                subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()));
    }

    private static Named<Tensor> gradient(Case trial) {
        Named<NdArray<ForwardMode>> inputs = Truth.lift(trial.operation(), trial.inputs(), ForwardMode.ARITHMETIC);
        int variables = 0;
        for (Port port : Truth.differentiated(trial)) {
            List<ForwardMode> elements = new ArrayList<>();
            for (ForwardMode element : inputs.get(port.name()).elements()) {
                elements.add(ForwardMode.variable(variables++, element.value()));
            }
            inputs = inputs.with(port.name(),
                    NdArray.of(ForwardMode.ARITHMETIC, inputs.get(port.name()).shape(), elements));
        }
        Named<NdArray<ForwardMode>> outputs = trial.operation().define(inputs);
        ForwardMode objective = ForwardMode.ARITHMETIC.zero();
        for (String name : trial.upstream().names()) {
            NdArray<ForwardMode> dy = NdArray.input(ForwardMode.ARITHMETIC, trial.upstream().get(name));
            objective = objective.plus(dy.dot(outputs.get(name)));
        }
        ForwardMode phi = objective;
        int[] variable = {0};
        return new Perturbation(trial).elements((name, i) -> phi.derivative(variable[0]++));
    }
}
