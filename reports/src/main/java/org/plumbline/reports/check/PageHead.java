package org.plumbline.reports.check;

import java.util.Map;
import org.plumbline.reports.page.Html;

/**
 * How the pages of checks and trainings begin: with nothing loaded from elsewhere, the style they share, the verdict.
 *
 * @param title what was checked or trained, as HTML
 * @param verdict its badge
 * @param facts how that was done, as HTML
 * @param scripted whether the page has a script
 */
public record PageHead(String title, String verdict, String facts, boolean scripted) {

    private static final String TEMPLATE = "/org/plumbline/reports/check/head.html";
    private static final String STYLE = "/org/plumbline/reports/check/check.css";

    /** The page up to what is its own. */
    public String html() {
        return Html.fill(TEMPLATE, Map.of("title", title, "verdict", verdict, "facts", facts,
                "scripts", scripted ? "; script-src 'unsafe-inline'" : "", "style", Html.fill(STYLE, Map.of())));
    }
}
