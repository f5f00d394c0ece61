package org.plumbline.oracle.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * One step of an update rule: the parameter, its gradient and the rule's state to the new parameter and the new state.
 *
 * <p>Outputs bear the names of inputs, so that the outputs of a step, with the next gradient, are the inputs of the
 * next. The number of a step is state too: {@code step} is the step that is being taken, from 1 on, and comes out as
 * the one to take next.
 *
 * <p>A gradient that is not finite makes a parameter and a state that are not, by the formula; no step is taken from
 * such a state.
 */
public interface Optimizer extends Operation {

    /** What the rule keeps from step to step, apart from the step's number: of the parameter's shape or a scalar. */
    List<Port> state();

    /** The state that cannot be negative, such as a sum of squares. */
    default List<String> notNegative() {
        return List.of();
    }

    /** Whether the rule depends on the number of the step. */
    default boolean countsSteps() {
        return false;
    }

    /**
     * The inputs of the first step, but for its gradient: this parameter, and the state that stands for no past. A
     * parameter that is not finite is taken as it is, as in a step.
     */
    default Named<Tensor> initial(Tensor parameter) {
        Named<Tensor> start = Named.of("parameter", parameter);
        for (Port port : state()) {
            start = start.with(port.name(), Tensor.zeros(port.axes().equals("()") ? Shape.of() : parameter.shape()));
        }
        return countsSteps() ? start.with("step", Tensor.scalar(1)) : start;
    }

    /** parameter (...), gradient (...), the state and, where it counts, step () to parameter, state and step. */
    @Override
    default Signature signature() {
        List<Port> kept = new ArrayList<>(state());
        if (countsSteps()) {
            kept.add(Port.index("step", "()"));
        }
        List<Port> inputs = new ArrayList<>(List.of(Port.real("parameter", "(...)"), Port.real("gradient", "(...)")));
        List<Port> outputs = new ArrayList<>(List.of(Port.real("parameter", "(...)")));
        inputs.addAll(kept);
        outputs.addAll(kept);
        return new Signature(inputs, outputs);
    }

    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        for (Port port : state()) {
            Check.every(port.name(), inputs.get(port.name()), Double::isFinite, "finite numbers");
        }
        for (String name : notNegative()) {
            Check.every(name, inputs.get(name), element -> element >= 0, "numbers of at least 0");
        }
        if (countsSteps()) {
            Check.every("step", inputs.get("step"), step -> step >= 1 && step < Integer.MAX_VALUE,
                    "whole numbers of at least 1, the first step, and at most 2^31 - 2, the last");
        }
    }
}
