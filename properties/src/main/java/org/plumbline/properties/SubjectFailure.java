package org.plumbline.properties;

/** A subject did not do its part: it threw, changed an argument, or returned something else than asked for. */
public class SubjectFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what it did, in words that a verdict can repeat */
    public SubjectFailure(String message) {
        super(message);
    }

    /** @param cause what the subject threw */
    public SubjectFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
