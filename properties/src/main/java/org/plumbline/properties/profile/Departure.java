package org.plumbline.properties.profile;

/**
 * A departure from the operation that a profile knows of, examined, with the reason. It is told with the verdict that it
 * explains; any other verdict stands as it is.
 *
 * @param function the name of the function that departs, forward or backward
 * @param verdict the verdict that it explains, in lower case: {@code fragile}
 * @param kind what it was found to be
 * @param reason why, and where that is said
 */
public record Departure(String function, String verdict, Kind kind, String reason) {

    /** What a departure was found to be. */
    public enum Kind {
        /** The subject's documentation says so: it is no failure. */
        DOCUMENTED,
        /** The subject departs from its own documentation, or is less accurate than it could be. */
        FINDING
    }
}
