package org.plumbline.properties.check;

import java.util.OptionalDouble;
import org.plumbline.properties.foreign.Value;

/** Values in a few words, for a message, and compared. */
final class Described {

    private Described() {
    }

    static String of(Value value) {
        if (value == null) {
            return "nothing";
        } else if (value instanceof Value.Array array) {
            return "an array of shape " + array.tensor().shape();
        } else if (value instanceof Value.Sequence sequence) {
            return sequence.values().size() + " values";
        } else if (value instanceof Value.Dictionary dictionary) {
            return "a dictionary with " + dictionary.entries().keySet();
        } else if (value instanceof Value.Nothing) {
            return "None";
        } else if (value instanceof Value.Opaque opaque) {
            return "a value of type " + opaque.type();
        } else if (value instanceof Value.Text text) {
            return "the text '" + text.text() + "'";
        } else if (value instanceof Value.Real number) {
            return "the number " + number.number();
        } else if (value instanceof Value.Whole number) {
            return "the number " + number.number();
        } else if (value instanceof Value.Flag flag) {
            return "the truth value " + flag.flag();
        }
        return value.toString();
    }

    /** Whether an argument is as it was sent, whatever type of number holds it now. */
    static boolean unchanged(Value sent, Value now) {
        OptionalDouble before = number(sent);
        OptionalDouble after = number(now);
        return before.isPresent() && after.isPresent()
                ? Double.compare(before.getAsDouble(), after.getAsDouble()) == 0 : same(sent, now);
    }

    private static OptionalDouble number(Value value) {
        if (value instanceof Value.Real real) {
            return OptionalDouble.of(real.number());
        } else if (value instanceof Value.Whole whole) {
            return OptionalDouble.of(whole.number());
        }
        return value instanceof Value.Array array && array.tensor().rank() == 0
                ? OptionalDouble.of(array.tensor().scalar()) : OptionalDouble.empty();
    }

    /** Whether two answers hold the same numbers, to the last bit; what stays on the other side is not compared. */
    static boolean same(Value one, Value other) {
        if (one instanceof Value.Sequence first && other instanceof Value.Sequence second) {
            boolean same = first.values().size() == second.values().size();
            for (int i = 0; same && i < first.values().size(); i++) {
                same = same(first.values().get(i), second.values().get(i));
            }
            return same;
        }
        if (one instanceof Value.Dictionary first && other instanceof Value.Dictionary second) {
            return first.entries().keySet().equals(second.entries().keySet()) && first.entries().keySet().stream()
                    .allMatch(name -> same(first.entries().get(name), second.entries().get(name)));
        }
        return one instanceof Value.Opaque || one.equals(other);
    }
}
