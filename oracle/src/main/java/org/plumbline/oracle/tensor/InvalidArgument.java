package org.plumbline.oracle.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Refuses an argument: names it, says what came, what is allowed and so what to do. */
public final class InvalidArgument extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String argument;
    private final String came;
    private final String allowed;

    /**
     * @param argument the argument's name, such as {@code gamma} or {@code epsilon}
     * @param came what was given
     * @param allowed what is accepted
     */
    public InvalidArgument(String argument, String came, String allowed) {
        super(argument + " is " + came + "; allowed: " + allowed);
        this.argument = argument;
        this.came = came;
        this.allowed = allowed;
    }

    /**
     * A value that is there: nothing is null across a public boundary.
     *
     * @throws InvalidArgument if it is null
     */
    public static <V> V present(String argument, V value) {
        if (value == null) {
            throw new InvalidArgument(argument, "null", "a value");
        }
        return value;
    }

    /**
     * A name that is there and can be read.
     *
     * @throws InvalidArgument if it is null or blank
     */
    public static String name(String argument, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidArgument(argument, value == null ? "null" : "'" + value + "'", "a name");
        }
        return value;
    }

    /**
     * A copy of a list that is there, and so is every element of it.
     *
     * @throws InvalidArgument if the list is null, or an element, which the message names by its index
     */
    public static <V> List<V> allPresent(String argument, List<V> values) {
        List<V> copy = new ArrayList<>(present(argument, values));
        for (int i = 0; i < copy.size(); i++) {
            present(argument + "[" + i + "]", copy.get(i));
        }
        return Collections.unmodifiableList(copy);
    }

    /** The same refusal, said of an argument of this operation. */
    public InvalidArgument in(String operation) {
        return new InvalidArgument(operation + ": " + argument, came, allowed);
    }

    public String argument() {
        return argument;
    }
}
