package org.plumbline.properties.foreign;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a function of the subject.
 *
 * @param on the object whose method it is, if it is one: what an earlier call returned
 * @param function the function's name; dots lead through attributes: {@code params.__setitem__}
 * @param arguments by position
 * @param named by keyword
 * @param after the positions of arguments whose state after the call is asked for: dictionaries that it writes into
 */
public record Call(Optional<Value.Returned> on, String function, List<Value> arguments, Map<String, Value> named,
        List<Integer> after) {

    public Call {
        arguments = List.copyOf(arguments);
        after = List.copyOf(after);
    }

    /** A plain call by position. */
    public static Call of(String function, Value... arguments) {
        return new Call(Optional.empty(), function, List.of(arguments), Map.of(), List.of());
    }
}
