package org.plumbline.properties.check;

import org.plumbline.properties.foreign.Value;

/**
 * Two lines that a program prints: what should be, and what is.
 *
 * @param label of both: {@code dx}
 * @param should what the first line says: {@code expected}, or of an argument {@code before}
 * @param expected a literal of the program's language
 * @param is what the second line says: {@code came}, or of an argument {@code after}
 * @param actual an expression
 */
record Beside(String label, String should, String expected, String is, String actual) {

    /** Numbers that came, as lists: arrays are printed with eight digits. */
    static Beside numbers(Shown shown) {
        return new Beside(shown.label(), "expected", PythonSnippet.list(shown.expected()), "came    ",
                "np.asarray(" + shown.place() + ").tolist()");
    }

    /** What came in another form: the expression says in which. */
    static Beside form(String place, String expected, String actual) {
        return new Beside(place, "expected", PythonSnippet.quoted(expected), "came    ", actual);
    }

    /** An argument, or an entry of one, that should have stayed as it was. */
    static Beside kept(String label, Value before, String after) {
        return before instanceof Value.Array array
                ? new Beside(label, "before", PythonSnippet.list(array.tensor()), "after ",
                        "np.asarray(" + after + ").tolist()")
                : new Beside(label, "before", PythonSnippet.literal(before), "after ", after);
    }
}
