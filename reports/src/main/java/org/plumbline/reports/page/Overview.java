package org.plumbline.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.verification.Result;

/**
 * What one lane said of one operation, over the combinations of its conventions that came up.
 *
 * @param family the operation's family
 * @param operation its name
 * @param lane the lane
 * @param results one for each combination
 */
record Overview(String family, String operation, Lane lane, List<Result> results) {

    /** The results, gathered by operation and lane, in their order. */
    static List<Overview> of(List<Result> results) {
        Map<String, Overview> gathered = new LinkedHashMap<>();
        for (Result result : results) {
            gathered.computeIfAbsent(result.operation() + ' ' + result.lane(), key ->
                    new Overview(result.family(), result.operation(), result.lane(), new ArrayList<>()))
                    .results.add(result);
        }
        return List.copyOf(gathered.values());
    }

    /** The conventions if there is one combination, otherwise how many. */
    String conventions() {
        return results.size() == 1 ? results.get(0).conventions() : results.size() + " combinations";
    }

    int cases() {
        return results.stream().mapToInt(Result::cases).sum();
    }

    double worstRatio() {
        return results.stream().mapToDouble(Result::worstRatio).max().orElse(0);
    }

    Verdict.Outcome outcome() {
        return results.stream().map(Result::outcome).max(Enum::compareTo).orElse(Verdict.Outcome.PASS);
    }
}
