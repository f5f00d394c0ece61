package org.plumbline.properties.check;

import org.plumbline.properties.foreign.Value;

/** A value in a few words, for a message. */
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
}
