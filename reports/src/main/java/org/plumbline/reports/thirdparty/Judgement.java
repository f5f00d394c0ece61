package org.plumbline.reports.thirdparty;

import java.util.List;

/**
 * What was found of a piece of third-party code.
 *
 * @param library the library and its version
 * @param subject what was judged
 * @param outcome whether it agrees with the oracle under some declared conventions
 * @param attempts the conventions that were tried, up to the first that agrees
 * @param discrepancies where its documentation and its behaviour differ
 */
public record Judgement(String library, String subject, Outcome outcome, List<Attempt> attempts,
        List<Discrepancy> discrepancies) {

    /** Whether third-party code computes what the oracle does. */
    public enum Outcome { AGREES, DIFFERS }

    public Judgement {
        attempts = List.copyOf(attempts);
        discrepancies = List.copyOf(discrepancies);
    }

    /** A judgement of these attempts: it agrees if one of them does. */
    public static Judgement of(Trial trial, List<Attempt> attempts, List<Discrepancy> discrepancies) {
        boolean agrees = attempts.stream().anyMatch(Attempt::agrees);
        return new Judgement(trial.library(), trial.subject(), agrees ? Outcome.AGREES : Outcome.DIFFERS, attempts,
                discrepancies);
    }

    /** The attempt that agrees; where none does, the one that came nearest. */
    public Attempt best() {
        return attempts.stream().min((a, b) -> a.agrees() == b.agrees()
                ? Double.compare(a.worstRatio(), b.worstRatio()) : a.agrees() ? -1 : 1).orElseThrow();
    }
}
