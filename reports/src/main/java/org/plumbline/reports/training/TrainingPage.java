package org.plumbline.reports.training;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.PageHead;
import org.plumbline.reports.page.Html;

/** A training as one HTML page that needs nothing else: what came out, the curves, and each class or number. */
final class TrainingPage {

    private static final String TEMPLATE = "/org/plumbline/reports/training/training.html";

    private TrainingPage() {
    }

    /**
     * The page.
     *
     * @param curves figures as SVG elements
     * @param command what was typed
     */
    static String of(Outcome outcome, List<String> curves, String command) {
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead(Html.escape(outcome.model().name()), badge(outcome), facts(outcome), false)
                        .html(),
                "says", Html.escape(outcome.model().says()),
                "targets", outcome.targetsInWords().stream().map(line -> "<p>" + Html.escape(line) + "</p>")
                        .collect(Collectors.joining()),
                "made", outcome.made() && outcome.model().source().real().isPresent()
                        ? "<p><b>These are made data.</b> They stand in for the real ones, so that everything runs "
                        + "without a download; accuracies on them say nothing of the real ones.</p>" : "",
                "columns", columns(outcome),
                "variants", outcome.variants().stream().map(variant -> row(outcome, variant))
                        .collect(Collectors.joining()),
                "curves", curves.stream().map(svg -> "<figure class=\"curve\">" + svg + "</figure>")
                        .collect(Collectors.joining()),
                "parts", parts(outcome),
                "command", Html.escape(command)));
    }

    private static String badge(Outcome outcome) {
        String colour = !outcome.hasTarget() ? "none" : outcome.reached() ? "pass" : "warn";
        String words = outcome.hasTarget() ? outcome.reached() ? "target reached" : "target not reached"
                : "trained" + (outcome.made() ? " on made data" : "");
        return Html.badge(colour, words);
    }

    private static String facts(Outcome outcome) {
        return Stream.of(outcome.dataInWords(), outcome.model().training().optimizer() + ", rate "
                        + outcome.settings().rate() + ", batch " + outcome.settings().batch(),
                "seed " + outcome.settings().seed(), outcome.machine(), "Plumbline " + Plumbline.version())
                .map(Html::escape).collect(Collectors.joining(" &middot; "));
    }

    private static String columns(Outcome outcome) {
        List<String> columns = outcome.predictsNumbers()
                ? List.of("parameters", "best pass", "validation loss", "test loss", "time")
                : List.of("parameters", "best pass", "validation", "test accuracy", "95 in 100", "test loss", "time");
        return Html.numberHeadings(columns);
    }

    private static String row(Outcome outcome, Trained one) {
        String best = outcome.chosen() && one == outcome.best()
                ? " <span class=\"badge pass\">chosen on the validation examples</span>" : "";
        String judged = outcome.predictsNumbers() ? cells(String.format("%.4g", one.kept().validation().loss()))
                : cells(String.format("%.4f", one.kept().validation().accuracy()),
                        String.format("%.4f", one.test().accuracy()), Interval.of(one.test()).toString());
        return "<tr><td>" + Html.escape(outcome.named(one)) + (one.tested().oneView().isPresent()
                ? ", tested on images and mirror images" : "") + best + "</td>"
                + cells(String.format("%,d", one.parameters()),
                        one.checkpoint().bestEpoch() + 1 + " of " + one.history().size())
                + judged + cells(String.format("%.4g", one.test().loss()), PassLines.duration(one.seconds()))
                + "</tr>";
    }

    private static String cells(String... values) {
        return Html.numbers(List.of(values));
    }

    /** Of variants beside each other all, else of the chosen one. */
    private static String parts(Outcome outcome) {
        List<Trained> shown = outcome.chosen() ? List.of(outcome.best()) : outcome.variants();
        StringBuilder table = new StringBuilder("<tr><th>").append(outcome.predictsNumbers() ? "number" : "class")
                .append("</th><th class=\"number\">examples</th>");
        shown.forEach(one -> table.append("<th class=\"number\">").append(Html.escape(one.variant())).append("</th>"));
        table.append("</tr></thead><tbody>");
        for (int i = 0; i < shown.get(0).parts().size(); i++) {
            int row = i;
            Trained.Part part = shown.get(0).parts().get(row);
            table.append("<tr><td>").append(Html.escape(part.name())).append("</td>")
                    .append(cells(String.format("%,d", part.count())));
            shown.forEach(one -> table.append(cells(outcome.predictsNumbers()
                    ? String.format("%.4f (root of mean square %.4g)", one.parts().get(row).quality(),
                            one.parts().get(row).error())
                    : String.format("%.4f", one.parts().get(row).quality()))));
            table.append("</tr>");
        }
        return "<h2>" + (outcome.predictsNumbers() ? "Share of each number's variance that is explained"
                : "Share of each class that is found") + "</h2><div class=\"sheet\"><table><thead>" + table
                + "</tbody></table></div>";
    }
}
