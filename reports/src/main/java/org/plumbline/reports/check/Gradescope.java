package org.plumbline.reports.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.reports.page.JsonReport;

/**
 * A check as the {@code results.json} of a Gradescope autograder: a test a function, and their scores' sum. Source:
 * Gradescope, Autograder Specifications, "Output format".
 */
public final class Gradescope {

    private Gradescope() {
    }

    /**
     * The file's text.
     *
     * @throws RefusedRequest if the rubric has points for a function that was not there to be checked
     */
    public static String of(CheckReport report, Rubric rubric) {
        ArrayNode tests = JsonNodeFactory.instance.arrayNode();
        BigDecimal sum = BigDecimal.ZERO;
        if (report.unrunnable().isPresent()) {
            unrunnable(report, rubric, tests);
        } else {
            rubric.of(report.functions().stream().map(FunctionVerdict::function).collect(Collectors.toSet()));
            for (FunctionVerdict verdict : counted(report, rubric)) {
                BigDecimal score = rubric.score(verdict.function(), verdict.grade());
                sum = sum.add(score);
                test(tests, verdict.function(), score, rubric, !verdict.grade().failure() && score.signum() > 0,
                        output(verdict));
            }
        }
        ObjectNode results = JsonNodeFactory.instance.objectNode()
                .put("score", sum)
                .put("execution_time", report.seconds().all())
                .put("output", head(report))
                .put("output_format", "text");
        results.set("tests", tests);
        return JsonReport.of(results);
    }

    /** What is not there counts too, unless the edition did not ask for it, nor the rubric. */
    private static List<FunctionVerdict> counted(CheckReport report, Rubric rubric) {
        return report.functions().stream().filter(verdict -> !report.later().contains(verdict.function())
                || rubric.points().containsKey(verdict.function())).toList();
    }

    /** Nothing can be judged, so that everything that has points gets none. */
    private static void unrunnable(CheckReport report, Rubric rubric, ArrayNode tests) {
        Set<String> functions = new TreeSet<>(rubric.points().keySet());
        report.functions().forEach(verdict -> functions.add(verdict.function()));
        if (functions.isEmpty()) {
            functions.add("(start)");
        }
        functions.forEach(function -> test(tests, function, BigDecimal.ZERO, rubric, false,
                "The submission could not be run."));
    }

    private static void test(ArrayNode tests, String function, BigDecimal score, Rubric rubric, boolean passed,
            String output) {
        tests.addObject()
                .put("name", function)
                .put("score", score)
                .put("max_score", rubric.worth(function))
                .put("status", passed ? "passed" : "failed")
                .put("output", output)
                .put("output_format", "text")
                .put("visibility", rubric.visibility());
    }

    private static String output(FunctionVerdict verdict) {
        String diagnosis = Words.diagnosis(verdict);
        return verdict.grade().words() + (diagnosis.isEmpty() ? "" : ": " + diagnosis)
                + verdict.counterexample().map(example -> "\n\n" + Listing.of(example)).orElse("");
    }

    private static String head(CheckReport report) {
        String profile = Words.byProfile(report);
        return report.target() + (profile.isEmpty() ? "" : ", " + profile) + ": " + Words.summary(report) + "\n"
                + Words.amount(report) + ", seed " + report.seed() + "\n"
                + report.unrunnable().map(why -> why + "\n").orElse("")
                + (report.printed().isEmpty() ? "" : "It printed: " + report.printed() + "\n");
    }
}
