package org.plumbline.properties.foreign;

import java.util.List;
import java.util.Map;
import org.plumbline.oracle.tensor.Tensor;

/** A value that crosses the pipe to or from a subject in another process. */
public sealed interface Value {

    /**
     * An array.
     *
     * @param type the type of its elements, as it travels
     * @param tensor its elements, each a double: integers up to 2^53 are exact
     */
    record Array(ElementType type, Tensor tensor) implements Value {
    }

    /** A floating-point number: {@code float} in Python. */
    record Real(double number) implements Value {
    }

    /** A whole number: {@code int} in Python. */
    record Whole(long number) implements Value {
    }

    /** A text: {@code str} in Python. */
    record Text(String text) implements Value {
    }

    /** A truth value: {@code bool} in Python. */
    record Flag(boolean flag) implements Value {
    }

    /** No value: {@code None} in Python. */
    record Nothing() implements Value {
    }

    /** Values in a row: a {@code tuple} (or {@code list}) in Python. */
    record Sequence(List<Value> values) implements Value {

        public Sequence {
            values = List.copyOf(values);
        }
    }

    /** Values by name, in their order: a {@code dict} in Python. */
    record Dictionary(Map<String, Value> entries) implements Value {
    }

    /**
     * In an argument: what an earlier call of the same script returned, which never left its process.
     *
     * @param call the number of that call in its script, from 0
     * @param path the places to go down from what it returned: {@code [1]} is the second value of a tuple
     */
    record Returned(int call, List<Integer> path) implements Value {

        public Returned {
            path = List.copyOf(path);
        }
    }

    /** In an answer: a value that stays on the other side; only its type is told. */
    record Opaque(String type) implements Value {
    }
}
