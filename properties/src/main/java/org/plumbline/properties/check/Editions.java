package org.plumbline.properties.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.properties.profile.Edition;
import org.plumbline.properties.profile.Function;
import org.plumbline.properties.profile.Profile;

/**
 * Finds the edition of a profile that a subject is of. It is the one with the fewest objections: functions that are
 * judged otherwise by other editions and fail under it, each once with its backward passes, and functions that it did
 * not have yet. The first among equals.
 *
 * @param profile the profile
 * @param only the functions to be judged; empty for all
 * @param verdicts tells some verdicts on a function and its backward passes
 */
record Editions(Profile profile, Set<String> only,
        java.util.function.Function<Function, List<FunctionVerdict>> verdicts) {

    /**
     * The edition that fits.
     *
     * @param name its name
     * @param note why it was chosen, where something speaks against it
     */
    record Fitting(String name, Optional<String> note) {
    }

    Fitting find() {
        Map<Function, Boolean> failing = new HashMap<>();
        Map<Function, Boolean> there = new HashMap<>();
        Map<String, List<String>> objections = new LinkedHashMap<>();
        profile.editions().forEach((name, edition) -> objections.put(name, Stream.concat(
                differing().map(function -> profile.edition(name).function(function).orElseThrow())
                        .filter(this::asked).filter(function -> failing.computeIfAbsent(function,
                                one -> any(one, verdict -> verdict.grade().failure())))
                        .map(function -> function.name() + " fails"),
                edition.without().stream().map(function -> profile.function(function).orElseThrow())
                        .filter(this::asked).filter(function -> there.computeIfAbsent(function,
                                one -> any(one, verdict -> verdict.grade() != Grade.MISSING)))
                        .map(function -> function.name() + " is not of it")).toList()));
        List<String> everywhere = objections.values().stream().flatMap(List::stream).distinct().filter(objection ->
                objections.values().stream().allMatch(against -> against.contains(objection))).toList();
        // What speaks against all of them tells nothing.
        objections.replaceAll((name, against) -> against.stream().filter(objection ->
                !everywhere.contains(objection)).toList());
        Map.Entry<String, List<String>> best = objections.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().size())).orElseThrow();
        return new Fitting(best.getKey(), best.getValue().isEmpty() ? Optional.empty()
                : Optional.of("no edition fits all of it: " + objections.entrySet().stream()
                        .map(entry -> "under " + entry.getKey() + ", " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; ")) + ". It is judged by " + best.getKey()
                        + "; --edition chooses another."));
    }

    private Stream<String> differing() {
        return profile.editions().values().stream().map(Edition::changed).flatMap(List::stream).map(Function::name)
                .distinct();
    }

    private boolean asked(Function function) {
        return only.isEmpty() || function.names().stream().anyMatch(only::contains);
    }

    private boolean any(Function function, Predicate<FunctionVerdict> kind) {
        return verdicts.apply(function).stream().anyMatch(kind);
    }
}
