package org.plumbline.reports.thirdparty;

import org.plumbline.properties.Verdict;

/**
 * A comparison with the oracle under one set of conventions.
 *
 * @param conventions what was declared
 * @param comparisons how many numbers were compared
 * @param worstRatio the greatest error over its derived bound
 * @param outcome whether all were within their bounds, or within what the library itself aims at
 * @param worst where it disagrees first: expected, came, bound; empty where it agrees
 */
public record Attempt(String conventions, int comparisons, double worstRatio, Judgement.Outcome outcome,
        String worst) {

    /** An attempt that agrees where the verdict is a pass, and differs otherwise. */
    public static Attempt of(String conventions, int comparisons, Verdict verdict) {
        boolean agrees = verdict.outcome() == Verdict.Outcome.PASS;
        return new Attempt(conventions, comparisons, verdict.ratio(),
                agrees ? Judgement.Outcome.AGREES : Judgement.Outcome.DIFFERS, agrees ? "" : verdict.message());
    }

    /** The same attempt where it differs, measured by what the library aims at: imprecise if it keeps to that. */
    Attempt measuredBy(String target, Verdict verdict) {
        boolean kept = verdict.outcome() == Verdict.Outcome.PASS;
        return new Attempt(conventions, comparisons, worstRatio,
                kept ? Judgement.Outcome.IMPRECISE : Judgement.Outcome.DIFFERS,
                String.format("%s; the library aims at %s: worst err/target %.3g", worst, target, verdict.ratio()));
    }
}
