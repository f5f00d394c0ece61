package org.plumbline.properties;

/** A subject was not called, for it did not return before: this says nothing of the case at hand. */
public final class GivenUp extends SubjectFailure {

    private static final long serialVersionUID = 1L;

    /** @param message why it is no longer called */
    public GivenUp(String message) {
        super(message);
    }
}
