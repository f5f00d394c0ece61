package org.plumbline.reports.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.properties.check.Grade;
import org.plumbline.reports.page.Html;

/** A table of submissions as a page that leads to the page of each. */
public final class SummaryPage {

    private static final String TEMPLATE = "/org/plumbline/reports/check/summary.html";

    private SummaryPage() {
    }

    /**
     * The page.
     *
     * @param folder that held the submissions
     * @param facts how they were checked
     * @param strays what else lay in the folder
     */
    public static String of(String folder, String facts, List<Summary> summaries, List<String> strays) {
        List<String> functions = Summary.functions(summaries);
        return Html.fill(TEMPLATE, Map.of(
                "head", new PageHead(Html.escape(Legible.line(folder)), Html.badge(
                        Summary.status(summaries) == 0 ? "pass" : "fail", Summary.total(summaries)),
                        Html.escape(facts), false).html(),
                "heading", functions.stream().map(name -> "<th class=\"turned\"><span>" + Html.escape(name)
                        + "</span></th>").collect(Collectors.joining()),
                "rows", summaries.stream().map(summary -> row(summary, functions)).collect(Collectors.joining("\n")),
                "strays", strays.isEmpty() ? "" : "<p class=\"meta\">No submissions: " + strays.stream()
                        .map(Legible::line).map(Html::escape).collect(Collectors.joining(", ")) + "</p>"));
    }

    private static String row(Summary summary, List<String> functions) {
        String colour = summary.status() == 0 ? "pass" : summary.status() == 2 ? "warn" : "fail";
        String dots = functions.stream().map(function -> dot(function, summary)).collect(Collectors.joining());
        String reason = String.format("<td colspan=\"%d\">%s</td>", functions.size(), Html.escape(summary.reason()));
        boolean judged = summary.reason().isEmpty() || functions.isEmpty();
        return String.format("<tr><td class=\"word\"><a href=\"%s\">%s</a></td><td class=\"word\">%s</td>"
                        + "<td class=\"number\">%d of %d</td>%s<td class=\"number\">%.1f s</td></tr>",
                Html.escape(CheckAll.page(summary)), Html.escape(summary.name()),
                Html.badge(colour, summary.result()), summary.right(), summary.grades().size(),
                judged ? dots : reason, summary.seconds());
    }

    private static String dot(String function, Summary summary) {
        Grade grade = summary.grades().get(function);
        if (grade == null) {
            return "<td class=\"dot\"></td>";
        }
        String sign = switch (GradeBadge.colour(grade)) {
            case "pass" -> "✓";
            case "warn" -> "!";
            case "none" -> "–";
            // What was asked for and is not there is no wrong code.
            default -> grade == Grade.ABSENT ? "–" : "✗";
        };
        return String.format("<td class=\"dot\" title=\"%s: %s\">%s</td>", Html.escape(function), grade.words(),
                Html.badge(GradeBadge.colour(grade), sign));
    }
}
