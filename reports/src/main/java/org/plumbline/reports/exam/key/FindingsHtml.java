package org.plumbline.reports.exam.key;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.reports.exam.evidence.Finding;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Markdown;

/** What came of evidence, as HTML. */
public final class FindingsHtml {

    private FindingsHtml() {
    }

    /** Each with how well it backs. */
    public static String list(Markdown markdown, List<Finding> findings) {
        return findings.stream().map(finding -> "<li>" + badge(finding.status()) + " " + markdown.inline(finding.says())
                + " <span class=\"meta\">" + Html.escape(finding.detail()) + "</span></li>")
                .collect(Collectors.joining("", "<ul class=\"evidence\">", "</ul>"));
    }

    /** How well an answer is backed. */
    public static String badge(Status status) {
        return Html.badge(switch (status) {
            case PROVED, TESTED, SAMPLED -> "pass";
            case UNSUPPORTED -> "none";
            case REFUTED -> "fail";
        }, status.word());
    }
}
