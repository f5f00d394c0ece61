package org.plumbline.reports.training.tribuo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.PageHead;
import org.plumbline.reports.page.Html;

/** Comparisons as one HTML page that needs nothing else. */
final class ComparisonPage {

    private static final String TEMPLATE = "/org/plumbline/reports/training/comparison.html";

    private ComparisonPage() {
    }

    /**
     * The page.
     *
     * @param command what was typed
     */
    static String of(Comparisons comparisons, String command) {
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead("Tribuo beside Plumbline", badge(comparisons.agreements()), facts(comparisons),
                        false).html(),
                "data", comparisons.all().stream().map(ComparisonPage::data).collect(Collectors.joining()),
                "table", ComparisonTable.html(comparisons),
                "agreements", comparisons.agreements().stream().map(ComparisonPage::row)
                        .collect(Collectors.joining()),
                "command", Html.escape(command)));
    }

    private static String badge(List<Agreement> agreements) {
        long held = agreements.stream().filter(Agreement::holds).count();
        return held == agreements.size() ? Html.badge("pass", "they agree")
                : Html.badge("warn", held + " of " + agreements.size() + " agree");
    }

    private static String facts(Comparisons comparisons) {
        return Stream.of("seed " + comparisons.seed(), comparisons.machine(), Comparisons.TRIBUO,
                "Plumbline " + Plumbline.version()).map(Html::escape).collect(Collectors.joining(" &middot; "));
    }

    private static String data(Comparison comparison) {
        String counts = comparison.data().name() + ": " + comparison.data().countsInWords();
        return "<p>" + Html.escape(counts)
                + (comparison.made() ? ". <b>These are made data:</b> accuracies on them say nothing of real ones" : "")
                + comparison.minima().entrySet().stream().map(least -> String.format(". The least %s loss of a linear "
                        + "classifier on the training examples is %.6f, with a standard error of %.6f",
                        least.getKey().inWords(), least.getValue().loss(), least.getValue().standardError()))
                        .collect(Collectors.joining()) + ".</p>";
    }

    private static String row(Agreement one) {
        return "<tr>" + Html.cells(List.of(one.what(), one.found(), one.allowed())) + "<td>"
                + Html.badge(one.holds() ? "pass" : "warn", one.inWords()) + "</td></tr>";
    }
}
