package org.plumbline.properties.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands at a place of what a function returns. */
public sealed interface Slot {

    /** An output of the operation. */
    record Output(String port, Argument.View view) implements Slot {
    }

    /** The gradient by an input of the operation. */
    record Gradient(String port, Argument.View view) implements Slot {
    }

    /** What the backward pass is to be called with. */
    record Cache() implements Slot {
    }

    /** Something that is not looked at. */
    record Anything() implements Slot {
    }

    /** Values in a row: a tuple. */
    record Row(List<Slot> slots) implements Slot {
    }

    /** Values by name: a dictionary, which may have more. */
    record Entries(Map<String, Slot> entries) implements Slot {
    }

    /** Itself, or what it is made of, down to what is not made of others. */
    default Stream<Slot> all() {
        if (this instanceof Row row) {
            return row.slots.stream().flatMap(Slot::all);
        }
        if (this instanceof Entries entries) {
            return entries.entries.values().stream().flatMap(Slot::all);
        }
        return Stream.of(this);
    }

    /** Whether a gradient is in it. */
    default boolean gradients() {
        return all().anyMatch(Gradient.class::isInstance);
    }
}
