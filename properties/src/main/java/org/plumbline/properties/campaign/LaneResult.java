package org.plumbline.properties.campaign;

import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;

/**
 * What a lane said of one operation under one combination of conventions.
 *
 * @param operation the operation's name
 * @param conventions its conventions, such as {@code variance=BIASED}; empty where it has none
 * @param lane the lane
 * @param cases how many cases were judged
 * @param failed how many of them failed
 * @param worstRatio the greatest error over bound
 * @param outcome the worst outcome
 * @param message where a case failed or was inconclusive: why, and the smallest such case; where the subject is no
 *     longer called and none failed: why; otherwise empty
 */
public record LaneResult(String operation, String conventions, Lane lane, int cases, int failed,
        double worstRatio, Verdict.Outcome outcome, String message) {
}
