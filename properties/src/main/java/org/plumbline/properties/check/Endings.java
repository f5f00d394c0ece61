package org.plumbline.properties.check;

import org.plumbline.properties.foreign.Answer;

/** How a call ended that did not return, in words. */
final class Endings {

    private Endings() {
    }

    /** What is said of a function with such a call. */
    static Grade grade(Answer answer) {
        return answer instanceof Answer.Raised ? Grade.RAISES : Grade.BROKEN;
    }

    static String words(Answer answer) {
        if (answer instanceof Answer.Raised raised) {
            return "raises " + raised.type() + (raised.message().isEmpty() ? "" : ": " + raised.message())
                    + (raised.place().isEmpty() ? "" : " at " + raised.place());
        } else if (answer instanceof Answer.Lost lost) {
            return switch (lost.loss()) {
                case TIMEOUT -> "does not end: " + lost.detail();
                case EXIT -> "ends its process: " + lost.detail();
                case PROTOCOL -> "breaks the line to it: " + lost.detail();
                case PRINTED -> "prints without end: " + lost.detail();
                case SIZE -> "returns too much: " + lost.detail();
            };
        }
        return answer instanceof Answer.Missing missing ? "has no function " + missing.function() : "did not return";
    }
}
