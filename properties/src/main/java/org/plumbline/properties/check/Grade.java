package org.plumbline.properties.check;

/** What is said of a function, from best to worst. */
public enum Grade {
    /** Right under the declared conventions. */
    RIGHT("right", false),
    /** Right, but with rounding errors over the bound, up to half of the digits. */
    IMPRECISE("right, imprecise", false),
    /** It departs from the operation as the subject documents; the profile says where. */
    DOCUMENTED("as documented", false),
    /** The subject has no such function, or this machine not what it takes to run it. */
    MISSING("missing", false),
    /** It is missing though it was asked for by its name. */
    ABSENT("absent", true),
    /** Right on ordinary inputs, not at extreme ones. */
    FRAGILE("fragile", true),
    /** Right under another convention than the declared one. */
    OTHER_CONVENTION("other convention", true),
    /** It gives the numbers of a known defect. */
    KNOWN_DEFECT("wrong", true),
    /** Its numbers are wrong in a way not known. */
    WRONG("wrong", true),
    /** It changes an input, keeps state, or returns what is no such value. */
    PROTOCOL("breaks the protocol", true),
    /** It raises an exception where it should return. */
    RAISES("raises an error", true),
    /** It does not return: a time limit, the end of its process. */
    BROKEN("does not return", true),
    /** It could not be judged, since the function that it depends on did not return. */
    NOT_JUDGED("not judged", true);

    private final String words;
    private final boolean failure;

    Grade(String words, boolean failure) {
        this.words = words;
        this.failure = failure;
    }

    /** In words, for a table. */
    public String words() {
        return words;
    }

    /** Whether a subject with such a function fails. */
    public boolean failure() {
        return failure;
    }
}
