package org.plumbline.reports.thirdparty;

import java.util.Comparator;
import java.util.List;

/**
 * What was found of a piece of third-party code.
 *
 * @param library the library and its version
 * @param subject what was judged
 * @param outcome whether it agrees with the oracle under some declared conventions
 * @param attempts the conventions that were tried, all of them
 * @param limits how far the evidence reaches, and what it cannot tell
 * @param discrepancies where its documentation and its behaviour differ
 */
public record Judgement(String library, String subject, Outcome outcome, List<Attempt> attempts, List<String> limits,
        List<Discrepancy> discrepancies) {

    /** Whether third-party code computes what the oracle does. */
    public enum Outcome {
        /** Within the bound that is derived of the formula. */
        AGREES,
        /** Off by more than that bound, but not by more than the library itself aims at. */
        IMPRECISE,
        /** Something else, or off by more than the library aims at. */
        DIFFERS
    }

    public Judgement {
        attempts = List.copyOf(attempts);
        limits = List.copyOf(limits);
        discrepancies = List.copyOf(discrepancies);
    }

    /** A judgement of these attempts, as good as the best of them. */
    public static Judgement of(Trial trial, List<Attempt> attempts, List<String> limits,
            List<Discrepancy> discrepancies) {
        Outcome outcome = attempts.stream().map(Attempt::outcome).min(Comparator.naturalOrder()).orElseThrow();
        return new Judgement(trial.library(), trial.subject(), outcome, attempts, limits, discrepancies);
    }

    /** The first attempt that is accepted; where none is, the one that came nearest. */
    public Attempt best() {
        return accepted().stream().findFirst().orElseGet(() -> nearest(attempts));
    }

    /** The conventions that the evidence admits: of several, it cannot tell which is meant. */
    public List<Attempt> accepted() {
        return attempts.stream().filter(attempt -> attempt.outcome() != Outcome.DIFFERS).toList();
    }

    /** The conventions that the evidence rules out. */
    public List<Attempt> rejected() {
        return attempts.stream().filter(attempt -> attempt.outcome() == Outcome.DIFFERS).toList();
    }

    /** Of some attempts, the one that came nearest. */
    public static Attempt nearest(List<Attempt> attempts) {
        return attempts.stream().min(Comparator.comparingDouble(Attempt::worstRatio)).orElseThrow();
    }
}
