package org.plumbline.reports.verification;

import java.util.Comparator;
import java.util.List;
import org.plumbline.properties.Plural;
import org.plumbline.properties.Verdict;
import org.plumbline.reports.thirdparty.Judgement;

/**
 * All that a verification found.
 *
 * @param version of Plumbline
 * @param seed of all random choices
 * @param seconds how long it took
 * @param results of our own operations
 * @param thirdParty of code that nobody here wrote, what differs first
 */
public record Report(String version, long seed, double seconds, List<Result> results, List<Judgement> thirdParty) {

    public Report {
        results = List.copyOf(results);
        thirdParty = thirdParty.stream().sorted(Comparator.comparing(Judgement::outcome).reversed()).toList();
    }

    public long operations() {
        return results.stream().map(Result::operation).distinct().count();
    }

    public long lanes() {
        return results.stream().map(Result::lane).distinct().count();
    }

    public int cases() {
        return results.stream().mapToInt(Result::cases).sum();
    }

    /** The results of this outcome. */
    public long count(Verdict.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** The pieces of third-party code with this outcome. */
    public long count(Judgement.Outcome outcome) {
        return thirdParty.stream().filter(judgement -> judgement.outcome() == outcome).count();
    }

    /** Whether nothing of ours failed; that third-party code differs is a finding, not a failure. */
    public boolean passed() {
        return count(Verdict.Outcome.FAIL) == 0;
    }

    /** Operations, lanes, cases, failures, time and seed on one line. */
    public String summary() {
        return String.format("%s, %s, %s: %d failed, %d inconclusive; third party: %s, %d imprecise, %s; "
                + "%.1f s, seed %d", Plural.of(operations(), "operation"), Plural.of(lanes(), "lane"),
                Plural.of(cases(), "case"), count(Verdict.Outcome.FAIL), count(Verdict.Outcome.INCONCLUSIVE),
                so(count(Judgement.Outcome.AGREES), "agree"), count(Judgement.Outcome.IMPRECISE),
                so(count(Judgement.Outcome.DIFFERS), "differ"), seconds, seed);
    }

    /** {@code 1 agrees}, {@code 2 agree}. */
    private static String so(long number, String verb) {
        return number + " " + verb + (number == 1 ? "s" : "");
    }
}
