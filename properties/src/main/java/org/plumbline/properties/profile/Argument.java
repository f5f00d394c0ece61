package org.plumbline.properties.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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

    /** A hyper-parameter, as a floating-point or whole number; nothing where it has no value. */
    record Hyperparameter(String name) implements Argument {
    }

    /** A whole number worked out from the case: the number of classes, say. */
    record Count(Formula formula) implements Argument {
    }

    /** A value for each choice of a convention; a choice without one is not tried. */
    record Chosen(String convention, Map<String, Value> values) implements Argument {
    }

    /** Always the same value. */
    record Constant(Value value) implements Argument {
    }

    /**
     * A dictionary of arguments.
     *
     * @param name what the subject calls it; empty where the profile does not say
     * @param entries by key
     */
    record Entries(String name, Map<String, Argument> entries) implements Argument {
    }

    /** Arguments in a row, as a tuple. */
    record Row(List<Argument> arguments) implements Argument {
    }

    /** This argument and those within it. */
    default Stream<Argument> all() {
        if (this instanceof Entries dictionary) {
            return dictionary.entries.values().stream().flatMap(Argument::all);
        }
        return this instanceof Row row ? row.arguments.stream().flatMap(Argument::all) : Stream.of(this);
    }

    /**
     * How the subject lays a tensor out.
     *
     * @param order the order of the oracle's axes in the subject's; empty to leave them
     * @param shape the subject's shape after that; none to leave it
     * @param type how its elements travel; none for what fits the port
     * @param plus what the subject's numbers are greater by
     * @param omitted the number that the subject takes every element to be where a dictionary does not have the entry
     * @param shared whether the input is the same all along its first axis, which the subject's has not
     * @param optional whether the subject takes nothing, {@code None}, where the case does without the input
     */
    record View(List<Integer> order, Optional<List<Formula>> shape, Optional<ElementType> type, double plus,
            OptionalDouble omitted, boolean shared, boolean optional) {

        /** As it is. */
        public static final View PLAIN =
                new View(List.of(), Optional.empty(), Optional.empty(), 0, OptionalDouble.empty(), false, false);
    }
}
