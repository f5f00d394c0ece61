package org.plumbline.reports.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.properties.Plural;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.Grade;

/** The sentences that all reports share. */
final class Words {

    private Words() {
    }

    /** A grade, in capitals where it is a failure. */
    static String grade(Grade grade) {
        return grade.failure() ? grade.words().toUpperCase(Locale.ROOT) : grade.words();
    }

    /** The profile with its edition: {@code cs231n, edition 2024}. */
    static String profile(CheckReport report) {
        return report.profile() + (report.edition().isEmpty() ? "" : ", edition " + report.edition());
    }

    /** That it is the profile; empty where there is none, as for a class, which says itself what it is. */
    static String byProfile(CheckReport report) {
        return report.profile().isEmpty() ? "" : "profile " + profile(report);
    }

    /** How much was done: {@code 12 functions, 11,840 cases, 6.1 s (start 0.4 s, calls 2.0 s)}. */
    static String amount(CheckReport report) {
        return String.format("%s, %s, %.1f s (start %.1f s, calls %.1f s)", Plural.of(report.present(), "function"),
                Plural.of(report.cases(), "case"), report.seconds().all(), report.seconds().start(),
                report.seconds().calls());
    }

    /** How many of each grade, from best to worst: {@code 8 right, 2 wrong}. */
    static String summary(CheckReport report) {
        if (report.unrunnable().isPresent()) {
            return "could not be run";
        }
        String counts = counts(report.functions()).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        return counts.isEmpty() ? "nothing to check" : counts;
    }

    /** What there is to say beside the grade: the diagnosis, or the conventions under which the function is right. */
    static String diagnosis(FunctionVerdict verdict) {
        return verdict.headline().isEmpty() ? verdict.conventions() : verdict.headline();
    }

    /** The functions that are missing, by the reason. */
    static Map<String, List<String>> missing(List<FunctionVerdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.grade() == Grade.MISSING).collect(
                groupingBy(Words::diagnosis, LinkedHashMap::new, mapping(FunctionVerdict::function, toList())));
    }

    /** Names in a row, led by a reason that they share. */
    static String shared(String reason, List<String> names) {
        return names.size() == 1 ? reason : reason + ": " + String.join(", ", names);
    }

    /** A name, or where there are more their number. */
    static String nameOrNumber(List<String> names) {
        return names.size() == 1 ? names.get(0) : Plural.of(names.size(), "function");
    }

    /** Whether the headline holds what the counterexample shows. */
    static boolean said(FunctionVerdict verdict, Counterexample example) {
        return verdict.headline().contains(example.message());
    }

    private static Map<String, Integer> counts(List<FunctionVerdict> verdicts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            for (FunctionVerdict verdict : verdicts) {
                if (verdict.grade() == grade) {
                    counts.merge(grade.words().replace(",", " but"), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
