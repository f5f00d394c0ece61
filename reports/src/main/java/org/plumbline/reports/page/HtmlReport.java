package org.plumbline.reports.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.properties.Plural;
import org.plumbline.properties.Verdict;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.verification.Report;

/** A report as one HTML page that needs nothing else: a summary, operations by lane, findings, and every result. */
public final class HtmlReport {

    private HtmlReport() {
    }

    public static String of(Report report) {
        Verdict.Outcome outcome = report.passed() ? Verdict.Outcome.PASS : Verdict.Outcome.FAIL;
        String headline = report.passed() ? "nothing failed" : report.count(Verdict.Outcome.FAIL) + " failed";
        Map<String, String> contents = Map.of(
                "headline", headline,
                "verdict", "<span class=\"badge " + outcome + "\">" + outcome + ": " + headline + "</span>",
                "version", Html.escape(report.version()),
                "seed", Long.toString(report.seed()),
                "seconds", String.format("%.1f", report.seconds()),
                "cards", cards(report),
                "operations", LaneMatrix.of(report.results()),
                "thirdparty", FindingsSection.of(report.thirdParty()),
                "failures", FailuresSection.of(report.results()),
                "results", ResultsSection.of(report.results()));
        return Html.fill("report.html", contents);
    }

    private static String cards(Report report) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put(Plural.noun(report.operations(), "operation"), report.operations());
        numbers.put(Plural.noun(report.lanes(), "lane"), report.lanes());
        numbers.put(Plural.noun(report.cases(), "case"), (long) report.cases());
        numbers.put("failed", report.count(Verdict.Outcome.FAIL));
        numbers.put("inconclusive", report.count(Verdict.Outcome.INCONCLUSIVE));
        numbers.put("third party: agree", report.count(Judgement.Outcome.AGREES));
        numbers.put("third party: imprecise", report.count(Judgement.Outcome.IMPRECISE));
        numbers.put("third party: differ", report.count(Judgement.Outcome.DIFFERS));
        StringBuilder cards = new StringBuilder();
        numbers.forEach((label, number) -> cards.append(
                String.format("<div class=\"card\"><b>%,d</b><span>%s</span></div>", number, label)));
        return cards.toString();
    }
}
