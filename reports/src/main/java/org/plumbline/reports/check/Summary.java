package org.plumbline.reports.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;

/**
 * What is kept of a submission's report once its page is written.
 *
 * @param name the submission's
 * @param page the name of its files, without ending
 * @param result in words: {@code passed}, {@code failed}, {@code nothing to check}, {@code could not be run}
 * @param status the exit status that it would have by itself
 * @param edition the profile's edition that it was judged by
 * @param grades by function, in the profile's order
 * @param cases how many were judged
 * @param seconds how long it took
 * @param reason why it could not be run; empty if it could
 */
public record Summary(String name, String page, String result, int status, String edition, Map<String, Grade> grades,
        int cases, double seconds, String reason) {

    /** The summary of a report. */
    static Summary of(Submissions.Submission submission, CheckReport report) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (FunctionVerdict verdict : report.functions()) {
            grades.merge(verdict.function(), verdict.grade(), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        String result = switch (report.status()) {
            case 0 -> "passed";
            case 1 -> "failed";
            case 2 -> "nothing to check";
            default -> "could not be run";
        };
        return new Summary(Legible.line(submission.name()), submission.page(), result, report.status(),
                report.edition(), grades, report.cases(), report.seconds().all(),
                report.unrunnable().map(Legible::line).orElse(""));
    }

    long right() {
        return grades.values().stream().filter(grade -> !grade.failure() && grade != Grade.MISSING).count();
    }

    long failing() {
        return grades.values().stream().filter(Grade::failure).count();
    }

    long missing() {
        return grades.values().stream().filter(grade -> grade == Grade.MISSING).count();
    }

    /** All functions of all submissions: those of the submission with most of them first, then the others. */
    static List<String> functions(List<Summary> summaries) {
        return summaries.stream().sorted((a, b) -> b.grades.size() - a.grades.size())
                .flatMap(summary -> summary.grades.keySet().stream()).distinct().toList();
    }

    /** 0 all pass, 1 one failed, 2 nothing to check, 3 none could be run. */
    public static int status(List<Summary> summaries) {
        int worst = summaries.stream().mapToInt(Summary::status).max().orElse(2);
        boolean same = summaries.stream().allMatch(summary -> summary.status == worst);
        return same || worst == 0 ? worst : 1;
    }

    /** How many passed, failed, …: {@code 3 passed, 1 could not be run}. */
    public static String total(List<Summary> summaries) {
        return new TreeSet<>(summaries.stream().map(Summary::status).toList()).stream()
                .map(status -> summaries.stream().filter(summary -> summary.status == status).toList())
                .map(same -> same.size() + " " + same.get(0).result).collect(Collectors.joining(", "));
    }
}
