package org.plumbline.reports.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.properties.Plural;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.reports.page.Html;

/** A function on the page: verdict, diagnosis, explanation, counterexample, and how near the bounds it came. */
final class FunctionSection {

    private static final String SECTION = """
            <section id="f%d" class="function %s"><h2><code>%s</code> %s</h2>
            <p class="meta">%s</p>%s%s%s%s</section>
            """;

    private FunctionSection() {
    }

    /**
     * The section.
     *
     * @param number the function's place in the report, from 0
     * @param roundoff the subject's unit roundoff
     */
    static String of(int number, FunctionVerdict verdict, double roundoff) {
        String meta = Stream.of(verdict.operation(), verdict.conventions(), Plural.of(verdict.cases(), "case"))
                .filter(text -> !text.isEmpty()).map(Html::escape).collect(Collectors.joining(" &middot; "));
        return String.format(SECTION, number, GradeBadge.colour(verdict.grade()), Html.escape(verdict.function()),
                GradeBadge.of(verdict.grade()), meta, headline(verdict), explanation(verdict),
                verdict.counterexample().map(example -> counterexample(verdict, example, roundoff)).orElse(""),
                plot(verdict));
    }

    private static String headline(FunctionVerdict verdict) {
        return verdict.headline().isEmpty() ? ""
                : "<p class=\"headline\">" + Html.escape(verdict.headline()) + "</p>";
    }

    private static String explanation(FunctionVerdict verdict) {
        return verdict.defect().map(defect -> Explanation.of(defect)
                .map(page -> "<div class=\"explanation\">" + page + "</div>")
                .orElseGet(() -> "<p>Known defect: <code>" + Html.escape(defect) + "</code></p>")).orElse("");
    }

    private static String counterexample(FunctionVerdict verdict, Counterexample example, double roundoff) {
        String tables = Stream.of(part("Inputs", example.inputs()), part("Expected", example.expected()),
                part("Came", example.actual())).collect(Collectors.joining());
        String maps = example.compared().stream().map(compared -> new HeatMap(compared, roundoff))
                .filter(HeatMap::tells).map(HeatMap::html).collect(Collectors.joining());
        String message = Words.said(verdict, example) ? "" : "<p>" + Html.escape(example.message()) + "</p>";
        String snippet = example.snippet().isEmpty() ? "" : "<div class=\"snippet\"><h4>To run it</h4>"
                + "<button type=\"button\" class=\"copy\">copy</button><pre>" + Html.escape(example.snippet())
                + "</pre></div>";
        return "<h3>The smallest case that shows it</h3>" + message + "<div class=\"parts\">" + tables + "</div>" + maps
                + snippet;
    }

    private static String part(String name, String text) {
        return text.isBlank() ? "" : "<div><h4>" + name + "</h4><pre>" + Html.escape(text.stripTrailing())
                + "</pre></div>";
    }

    private static String plot(FunctionVerdict verdict) {
        return verdict.lanes().isEmpty() ? "" : "<h3>Error over bound</h3><p>The greatest of each lane; at most 1 "
                + "passes.</p>" + RatioPlot.of(verdict.lanes());
    }
}
