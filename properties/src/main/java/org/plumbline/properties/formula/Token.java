package org.plumbline.properties.formula;

/**
 * A piece of a formula's text.
 *
 * @param kind what it is
 * @param text a name without its backslash, a number, or an operator in one spelling
 * @param position where it begins
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        /** A letter or several, as they stand. */
        LETTERS,
        /** A LaTeX command. */
        COMMAND,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean command(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }

    /** As the text has it. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + (kind == Kind.COMMAND ? "\\" : "") + text + "'";
    }
}
