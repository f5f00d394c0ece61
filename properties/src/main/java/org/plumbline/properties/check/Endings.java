package org.plumbline.properties.check;

import org.plumbline.properties.foreign.Answer;

/** How a call ended that did not return, in words. */
final class Endings {

    private Endings() {
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
                case SIZE -> "returns too much: " + lost.detail();
            };
        }
        return answer instanceof Answer.Missing missing ? "has no function " + missing.function() : "did not return";
    }
}
