package org.plumbline.properties.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

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

    /**
     * Values by name: a dictionary, which may have more.
     *
     * @param entries by their keys
     * @param optional the conditions of a case that together let an entry be absent; where there are none, all must
     *        be there
     */
    record Entries(Map<String, Slot> entries, List<Condition> optional) implements Slot {

        /** Whether an entry may be absent in a case. */
        public boolean mayLack(Operation operation, Named<Tensor> inputs) {
            return !optional.isEmpty() && optional.stream().allMatch(one -> one.holds(operation, inputs));
        }
    }

    /** This slot and those within it. */
    default Stream<Slot> all() {
        Stream<Slot> within = this instanceof Row row ? row.slots.stream().flatMap(Slot::all)
                : this instanceof Entries entries ? entries.entries.values().stream().flatMap(Slot::all)
                : Stream.of();
        return Stream.concat(Stream.of(this), within);
    }

    /** Whether a gradient is in it. */
    default boolean gradients() {
        return all().anyMatch(Gradient.class::isInstance);
    }

    /** Whether what the backward pass is called with is in it, by itself or in a row. */
    default boolean caches() {
        return this instanceof Cache || this instanceof Row row && row.slots.stream().anyMatch(Slot::caches);
    }
}
