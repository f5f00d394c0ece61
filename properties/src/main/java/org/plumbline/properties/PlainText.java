package org.plumbline.properties;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.network.Node;

/** What an operation is made of, in the words that a person would write: values and names, no types. */
public final class PlainText {

    private PlainText() {
    }

    /** A hyper-parameter, or a part of a network: a port by its name and axes, a node by what it does to what. */
    public static String of(Object value) {
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "none";
        } else if (value instanceof Port port) {
            return port.name() + " " + port.axes();
        } else if (value instanceof Node node) {
            return node.name() + " = " + of(node.operation()) + " of " + node.wires();
        } else if (value instanceof Operation operation) {
            return operation.name() + " " + of(operation.conventions()) + " " + of(operation.hyperparameters());
        } else if (value instanceof List<?> values) {
            return values.stream().map(PlainText::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> values) {
            return values.entrySet().stream().map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }
}
