package org.plumbline.reports.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.properties.Plural;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.catalogue.LaneMeaning;
import org.plumbline.reports.verification.Result;

/** Operations down, lanes across: each cell the verdict and the worst error over bound. */
final class LaneMatrix {

    private static final String FAMILY =
            "<tr class=\"family\"><th scope=\"rowgroup\">%s</th><td colspan=\"%d\"></td></tr>";

    private LaneMatrix() {
    }

    static String of(List<Result> results) {
        if (results.isEmpty()) {
            return "";
        }
        Map<String, Map<Lane, Overview>> operations = new LinkedHashMap<>();
        Map<String, String> families = new LinkedHashMap<>();
        for (Overview overview : Overview.of(results)) {
            operations.computeIfAbsent(overview.operation(), name -> new LinkedHashMap<>())
                    .put(overview.lane(), overview);
            families.put(overview.operation(), overview.family());
        }
        StringBuilder html = new StringBuilder("""
                <h2>Operations by lane</h2>
                <p>Each cell is the worst error over its derived bound, over the combinations that came up (the
                defaults and every choice that the lane has among them): at most 1 passes.</p>
                """).append(legend()).append("<div class=\"sheet\"><table class=\"matrix\"><thead><tr><th></th>");
        for (Lane lane : Lane.values()) {
            html.append("<th scope=\"col\">").append(label(lane)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        String family = "";
        for (Map.Entry<String, Map<Lane, Overview>> operation : operations.entrySet()) {
            if (!family.equals(families.get(operation.getKey()))) {
                family = families.get(operation.getKey());
                html.append(String.format(FAMILY, Html.escape(family), Lane.values().length));
            }
            html.append("<tr><th scope=\"row\">").append(Html.escape(operation.getKey())).append("</th>");
            for (Lane lane : Lane.values()) {
                html.append("<td>").append(cell(operation.getValue().get(lane))).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    private static String cell(Overview overview) {
        if (overview == null) {
            return "<span class=\"none\" title=\"does not apply\">&ndash;</span>";
        }
        Verdict.Outcome outcome = overview.outcome();
        String text = outcome == Verdict.Outcome.PASS ? "&#10003; " : outcome + " ";
        return String.format("<span class=\"%s\" title=\"%s, %s\">%s%s</span>", outcome, outcome,
                Plural.of(overview.cases(), "case"), text, Numbers.ratio(overview.worstRatio()));
    }

    private static String label(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT).replace("_", "<br>");
    }

    private static String legend() {
        StringBuilder legend =
                new StringBuilder("<details><summary>What the lanes check</summary><dl class=\"lanes\">");
        for (Lane lane : Lane.values()) {
            legend.append("<dt>").append(lane).append("</dt><dd>").append(Html.escape(LaneMeaning.of(lane)))
                    .append("</dd>");
        }
        return legend.append("</dl></details>").toString();
    }
}
