package org.plumbline.reports.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.oracle.real.Precision;

/**
 * What is to be checked, and how.
 *
 * @param target the subject
 * @param profile a shipped profile's name or a profile's file; empty where none was given
 * @param edition the profile's edition, or {@code auto} for the one that fits
 * @param only the functions to check; empty for all
 * @param precision in which the subject computes
 * @param conventions declared beside the profile's, by name
 * @param cases how many ordinary cases a function is tried on
 * @param seed of all random choices
 * @param timeout how long a call may take
 * @param memory how many MiB the subject's process may use
 */
public record CheckRequest(Target target, Optional<String> profile, String edition, List<String> only,
        Precision precision, Map<String, String> conventions, int cases, long seed, Duration timeout, int memory) {

    public CheckRequest {
        only = List.copyOf(only);
        conventions = Map.copyOf(conventions);
    }

    /** The same request for another subject. */
    public CheckRequest of(Target other) {
        return new CheckRequest(other, profile, edition, only, precision, conventions, cases, seed, timeout, memory);
    }
}
