package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;

/** Cases with one number made simpler, for a person to work by hand. */
final class Simpler {

    private static final double[] SIMPLE = {0, 1, -1, 2, 3};

    private Simpler() {
    }

    /**
     * Cases of the same shapes in which one number is a simpler one; ordinary ones keep off the kinks.
     *
     * @param upstream whether upstream gradients may change
     */
    static List<Case> than(Case trial, boolean ordinary, boolean upstream) {
        List<Case> simpler = new ArrayList<>();
        for (Port port : trial.operation().signature().inputs()) {
            boolean real = port.kind() == Port.Kind.REAL || port.kind() == Port.Kind.CONSTANT;
            if (real && trial.inputs().has(port.name())) {
                for (Tensor tensor : changes(trial.inputs().get(port.name()))) {
                    add(simpler, trial.withInputs(trial.inputs().with(port.name(), tensor)), ordinary);
                }
            }
        }
        for (String name : upstream ? trial.upstream().names() : Set.<String>of()) {
            for (Tensor tensor : changes(trial.upstream().get(name))) {
                add(simpler, new Case(trial.operation(), trial.inputs(), trial.upstream().with(name, tensor)), ordinary);
            }
        }
        return simpler;
    }

    private static List<Tensor> changes(Tensor tensor) {
        List<Tensor> changes = new ArrayList<>();
        for (int i = 0; i < tensor.count(); i++) {
            double now = tensor.at(i);
            for (double simple : SIMPLE) {
                if (simple == now) {
                    break;
                }
                changes.add(tensor.with(i, simple));
            }
        }
        return changes;
    }

    private static void add(List<Case> cases, Case candidate, boolean ordinary) {
        Named<Tensor> inputs = candidate.inputs();
        try {
            candidate.operation().bind(inputs);
            if (!ordinary || !(candidate.operation() instanceof Differentiable)
                    || Truth.margin(candidate.operation(), inputs) > Suite.SMOOTH) {
                cases.add(candidate);
            }
        } catch (InvalidArgument refused) {
            // No case: a running variance must not be negative, say.
        }
    }
}
