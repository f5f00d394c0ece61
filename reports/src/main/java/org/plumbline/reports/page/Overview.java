package org.plumbline.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Choice;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.verification.Result;

/**
 * What one lane said of one operation, over the combinations of its conventions that came up.
 *
 * @param family the operation's family
 * @param operation its name
 * @param lane the lane
 * @param declared its conventions, each with all choices
 * @param results one for each combination
 */
record Overview(String family, String operation, Lane lane, List<Choice> declared, List<Result> results) {

    /** The results, gathered by operation and lane, in their order. */
    static List<Overview> of(List<Result> results) {
        Catalogue catalogue = Catalogue.standard();
        Map<String, Overview> gathered = new LinkedHashMap<>();
        for (Result result : results) {
            gathered.computeIfAbsent(result.operation() + ' ' + result.lane(), key ->
                    new Overview(result.family(), result.operation(), result.lane(),
                            catalogue.find(result.operation()).map(Entry::conventions).orElse(List.of()),
                            new ArrayList<>()))
                    .results.add(result);
        }
        return List.copyOf(gathered.values());
    }

    /** The conventions if there is one combination, otherwise how many of all, and the choices that never came up. */
    String conventions() {
        if (results.size() == 1) {
            return results.get(0).conventions();
        }
        String untried = untried().stream().map(choice -> ", none with " + choice).collect(Collectors.joining());
        return results.size() + " of " + combinations() + " combinations" + untried;
    }

    private int combinations() {
        return declared.stream().mapToInt(choice -> choice.constants().size()).reduce(1, Math::multiplyExact);
    }

    private List<String> untried() {
        Set<String> tried = results.stream().flatMap(result -> Arrays.stream(result.conventions().split(", ")))
                .collect(Collectors.toSet());
        return declared.stream().flatMap(choice -> choice.constants().stream()
                .map(constant -> choice.name() + "=" + constant.name()))
                .filter(choice -> !tried.contains(choice)).toList();
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
