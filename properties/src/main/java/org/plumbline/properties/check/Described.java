package org.plumbline.properties.check;

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
