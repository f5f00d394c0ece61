package org.plumbline.properties.foreign;

import java.util.List;
import java.util.Map;

/** What became of a call. */
public sealed interface Answer {

    /**
     * It returned.
     *
     * @param value what it returned
     * @param changed the positions of array arguments that it changed in place; those by keyword are counted on after
     *     those by position
     * @param after the state of the arguments asked for, by position
     */
    record Returned(Value value, List<Integer> changed, Map<Integer, Value> after) implements Answer {
    }

    /**
     * It raised an exception.
     *
     * @param type the exception's type
     * @param message its text
     * @param place where in the subject's own code: file, line and the line's text; empty where that is not known
     */
    record Raised(String type, String message, String place) implements Answer {
    }

    /** The subject has no such function. */
    record Missing(String function) implements Answer {
    }

    /**
     * It gave no answer. The process was started anew for what comes after it.
     *
     * @param loss why
     * @param detail what ended it
     * @param tried whether it had its time: it did not where its function was given up, or the time in all was over
     */
    record Lost(Loss loss, String detail, boolean tried) implements Answer {

        /** A call that was tried. */
        public Lost(Loss loss, String detail) {
            this(loss, detail, true);
        }
    }

    /** Why a call gave no answer. */
    enum Loss {
        /** It took longer than a call may. */
        TIMEOUT,
        /** The process ended: it called exit, was killed, or crashed. */
        EXIT,
        /** What came was no message of the protocol, or the pipes were closed. */
        PROTOCOL,
        /** It printed more than a call may. */
        PRINTED,
        /** The answer was larger than a message may be. */
        SIZE
    }
}
