package org.plumbline.properties.profile;

import java.util.List;
import java.util.Map;

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

    /** Whether a gradient is in it. */
    default boolean gradients() {
        if (this instanceof Row row) {
            return row.slots.stream().anyMatch(Slot::gradients);
        }
        if (this instanceof Entries entries) {
            return entries.entries.values().stream().anyMatch(Slot::gradients);
        }
        return this instanceof Gradient;
    }

    /** Whether what the backward pass is called with is in it, by itself or in a row. */
    default boolean caches() {
        return this instanceof Cache || this instanceof Row row && row.slots.stream().anyMatch(Slot::caches);
    }
}
