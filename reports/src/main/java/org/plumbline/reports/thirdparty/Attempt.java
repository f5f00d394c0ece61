package org.plumbline.reports.thirdparty;

import org.plumbline.properties.Verdict;

/**
 * A comparison with the oracle under one set of conventions.
 *
 * @param conventions what was declared
 * @param comparisons how many numbers were compared
 * @param worstRatio the greatest error over its derived bound
 * @param agrees whether all were within their bounds
 * @param worst where it disagrees first: expected, came, bound; empty where it agrees
 */
public record Attempt(String conventions, int comparisons, double worstRatio, boolean agrees, String worst) {

    public static Attempt of(String conventions, int comparisons, Verdict verdict) {
        boolean agrees = verdict.outcome() == Verdict.Outcome.PASS;
        return new Attempt(conventions, comparisons, verdict.ratio(), agrees, agrees ? "" : verdict.message());
    }
}
