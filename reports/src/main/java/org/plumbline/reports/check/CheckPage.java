package org.plumbline.reports.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.page.Html;

/** A check as one HTML page that needs nothing else: an index of the functions, then a section of each. */
public final class CheckPage {

    private static final String TEMPLATE = "/org/plumbline/reports/check/check.html";

    private CheckPage() {
    }

    public static String of(CheckReport report) {
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead(Html.escape(report.target()),
                        Html.badge(report.status() == 0 ? "pass" : "fail", Words.summary(report)), facts(report),
                        true).html(),
                "unrunnable", report.unrunnable().map(CheckPage::unrunnable).orElse(""),
                "index", index(report.functions()),
                "functions", functions(report),
                "printed", report.printed().isEmpty() ? "" : "<h2>What it printed</h2><pre>"
                        + Html.escape(report.printed()) + "</pre>"));
    }

    private static String unrunnable(String why) {
        return "<section class=\"function fail\"><h2>It could not be run</h2><pre>" + Html.escape(why)
                + "</pre></section>";
    }

    private static String facts(CheckReport report) {
        List<String> facts = new ArrayList<>(List.of(Words.byProfile(report), Words.amount(report),
                report.precision(), report.language(), report.confinement(), "seed " + report.seed(),
                "Plumbline " + Plumbline.version()));
        facts.addAll(report.notes());
        return facts.stream().filter(fact -> !fact.isEmpty()).map(Html::escape)
                .collect(Collectors.joining(" &middot; "));
    }

    private static String index(List<FunctionVerdict> verdicts) {
        if (verdicts.isEmpty()) {
            return "";
        }
        Stream<String> present = IntStream.range(0, verdicts.size()).filter(i -> isPresent(verdicts.get(i)))
                .mapToObj(i -> row(i, verdicts.get(i)));
        Stream<String> missing = Words.missing(verdicts).entrySet().stream().map(entry -> missing(entry.getKey(),
                entry.getValue()));
        return Stream.concat(present, missing).collect(Collectors.joining("",
                "<div class=\"sheet\"><table class=\"index\"><thead><tr><th>function</th><th>verdict</th>"
                        + "<th>diagnosis</th><th class=\"number\">cases</th></tr></thead><tbody>",
                "</tbody></table></div>"));
    }

    private static boolean isPresent(FunctionVerdict verdict) {
        return verdict.grade() != Grade.MISSING;
    }

    private static String missing(String reason, List<String> names) {
        return String.format("<tr><td>%s</td><td>%s</td><td>%s</td><td></td></tr>",
                Html.escape(Words.nameOrNumber(names)), GradeBadge.of(Grade.MISSING),
                Html.escape(Words.shared(reason, names)));
    }

    private static String row(int number, FunctionVerdict verdict) {
        return String.format("<tr><td><a href=\"#f%d\"><code>%s</code></a></td><td>%s</td><td>%s</td>"
                        + "<td class=\"number\">%,d</td></tr>", number, Html.escape(verdict.function()),
                GradeBadge.of(verdict.grade()), Html.escape(Words.diagnosis(verdict)), verdict.cases());
    }

    private static String functions(CheckReport report) {
        double roundoff = (report.precision().equals("float32") ? Precision.SINGLE : Precision.DOUBLE).unitRoundoff();
        // What is wrong comes first; the index keeps the profile's order.
        Stream<Integer> order = IntStream.range(0, report.functions().size()).boxed()
                .filter(i -> isPresent(report.functions().get(i)))
                .sorted((a, b) -> Boolean.compare(fails(report, b), fails(report, a)));
        return order.map(i -> FunctionSection.of(i, report.functions().get(i), roundoff)).collect(Collectors.joining());
    }

    private static boolean fails(CheckReport report, int number) {
        return report.functions().get(number).grade().failure();
    }
}
