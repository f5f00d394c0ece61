package org.plumbline.properties.profile;

import java.util.List;
import java.util.Map;
import org.plumbline.properties.foreign.ElementType;
import org.plumbline.properties.foreign.Value;

/** What a function is called with at one position. */
public sealed interface Argument {

    /**
     * An input of the operation, or with {@code upstream} the gradient by one of its outputs.
     *
     * @param port the name of the input or output
     * @param upstream whether it is the gradient by that output
     * @param view how the subject wants it laid out
     */
    record Input(String port, boolean upstream, View view) implements Argument {
    }

    /** What the forward function returned as its cache. */
    record Cache() implements Argument {
    }

    /** What an earlier step returned. */
    record StepResult(int step) implements Argument {
    }

    /** A hyper-parameter, as a floating-point or whole number. */
    record Hyperparameter(String name) implements Argument {
    }

    /** One less, or so much more, than the number of an axis: {@code number of classes}. */
    record AxisSize(String axis) implements Argument {
    }

    /** A value for each choice of a convention. */
    record Chosen(String convention, Map<String, Value> values) implements Argument {
    }

    /** Always the same value. */
    record Constant(Value value) implements Argument {
    }

    /** A dictionary of arguments. */
    record Entries(Map<String, Argument> entries) implements Argument {
    }

    /** Arguments in a row, as a tuple. */
    record Row(List<Argument> arguments) implements Argument {
    }

    /**
     * How the subject lays a tensor out.
     *
     * @param order the order of the oracle's axes in the subject's; empty to leave them
     * @param shape the subject's shape after that, of numbers and names of axes, products written {@code C*H*W}; empty
     *        to leave it
     * @param type how its elements travel; null for what fits the port
     */
    record View(List<Integer> order, List<String> shape, ElementType type) {

        /** As it is. */
        public static final View PLAIN = new View(List.of(), List.of(), null);
    }
}
