package org.plumbline.reports.verification;

import org.plumbline.properties.Verdict;
import org.plumbline.properties.campaign.LaneResult;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.catalogue.Entry;

/**
 * What one lane said of one operation under one combination of conventions, with the operation's family.
 *
 * @param family the operation's package: {@code layer}
 * @param operation its name
 * @param conventions its conventions; empty where it has none
 * @param lane the lane
 * @param cases how many cases were judged
 * @param worstRatio the greatest error over bound
 * @param outcome the worst outcome
 * @param message the smallest failing or inconclusive case; otherwise empty
 */
public record Result(String family, String operation, String conventions, Lane lane, int cases, double worstRatio,
        Verdict.Outcome outcome, String message) {

    static Result breakdown(Entry entry, Lane lane, RuntimeException broken) {
        return new Result(entry.family(), entry.name(), "", lane, 0, Double.POSITIVE_INFINITY, Verdict.Outcome.FAIL,
                "the suite broke down, whatever the operation does: " + broken);
    }

    static Result of(String family, LaneResult result) {
        return new Result(family, result.operation(), result.conventions(), result.lane(), result.cases(),
                result.worstRatio(), result.outcome(), result.message());
    }
}
