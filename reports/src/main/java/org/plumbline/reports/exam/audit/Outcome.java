package org.plumbline.reports.exam.audit;

import java.util.Locale;

/** What an answer is. */
public enum Outcome {
    RIGHT, PARTLY, WRONG,
    /** For a person to say: words, or something that may be read in two ways of which one is right. */
    OPEN,
    /** It is not there any more. */
    LOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
