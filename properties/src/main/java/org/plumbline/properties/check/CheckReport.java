package org.plumbline.properties.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a check found of a subject.
 *
 * @param target the file or folder, as it was named
 * @param profile the profile's name
 * @param edition the profile's edition that was used; empty where it has one only
 * @param precision {@code float64} or {@code float32}
 * @param language the subject's, with versions: {@code Python 3.11.2, NumPy 1.24.2}
 * @param confinement what the subject's process was allowed
 * @param printed what the subject printed, in short; empty if nothing
 * @param notes what else there is to know, a sentence each: which files were judged
 * @param seed of all random choices
 * @param seconds where the time went
 * @param unrunnable why the subject could not be run at all; empty if it could
 * @param functions the verdicts, in the profile's order
 * @param later the functions that the edition did not have yet, and that are not there
 */
public record CheckReport(String target, String profile, String edition, String precision, String language,
        String confinement, String printed, List<String> notes, long seed, Seconds seconds, Optional<String> unrunnable,
        List<FunctionVerdict> functions, Set<String> later) {

    public CheckReport {
        notes = List.copyOf(notes);
        functions = List.copyOf(functions);
        later = Set.copyOf(later);
    }

    /** One by an edition that has all functions, or by none. */
    public CheckReport(String target, String profile, String edition, String precision, String language,
            String confinement, String printed, List<String> notes, long seed, Seconds seconds,
            Optional<String> unrunnable, List<FunctionVerdict> functions) {
        this(target, profile, edition, precision, language, confinement, printed, notes, seed, seconds, unrunnable,
                functions, Set.of());
    }

    /** How many functions are there to be judged: all but the missing ones. */
    public long present() {
        return functions.stream().filter(verdict -> verdict.grade() != Grade.MISSING).count();
    }

    public int cases() {
        return functions.stream().mapToInt(FunctionVerdict::cases).sum();
    }

    /** Whether no function fails. */
    public boolean passed() {
        return unrunnable.isEmpty() && functions.stream().noneMatch(verdict -> verdict.grade().failure());
    }

    /** 0 all pass, 1 something failed, 2 nothing to check, 3 the subject could not be run. */
    public int status() {
        return unrunnable.isPresent() ? 3 : present() == 0 ? 2 : passed() ? 0 : 1;
    }
}
