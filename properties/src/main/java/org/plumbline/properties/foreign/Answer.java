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

    /** It gave no answer: what ended it. The process was started anew for what comes after it. */
    record Lost(Loss loss, String detail) implements Answer {
    }

    /** Why a call gave no answer. */
    enum Loss {
        /** It took longer than a call may. */
        TIMEOUT,
        /** The process ended: it called exit, was killed, or crashed. */
        EXIT,
        /** What came was no message of the protocol, or the pipes were closed. */
        PROTOCOL,
        /** The answer was larger than a message may be. */
        SIZE
    }
}
