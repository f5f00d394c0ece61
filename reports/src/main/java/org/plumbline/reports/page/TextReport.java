package org.plumbline.reports.page;

import java.util.List;
import java.util.OptionalInt;
import org.plumbline.properties.Verdict;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Limit;
import org.plumbline.reports.verification.Report;
import org.plumbline.reports.verification.Result;
import picocli.CommandLine.Help.Ansi;

/** A report for the terminal. */
public final class TextReport {

    private final Ansi ansi;
    private final boolean every;
    private final OptionalInt width;

    /**
     * A writer of reports.
     *
     * @param ansi whether in colours
     * @param every whether each combination of conventions has its row, or only those that did not pass
     * @param width of the terminal, into which tables are fitted; empty where it is none
     */
    public TextReport(Ansi ansi, boolean every, OptionalInt width) {
        this.ansi = ansi;
        this.every = every;
        this.width = width;
    }

    /** The table of our operations, what failed, third-party code, and the summary. */
    public String of(Report report) {
        String newLine = System.lineSeparator();
        StringBuilder text = new StringBuilder();
        if (!report.results().isEmpty()) {
            text.append(operations(report.results())).append(newLine);
        }
        for (Result result : report.results()) {
            if (result.outcome() != Verdict.Outcome.PASS) {
                text.append(ansi.string(verdict(result.outcome()))).append(' ').append(FailuresSection.title(result))
                        .append(newLine)
                        .append("    ").append(result.message().replace("\n", newLine + "    ")).append(newLine);
            }
        }
        if (!report.thirdParty().isEmpty()) {
            text.append(thirdParty(report.thirdParty())).append(newLine);
        }
        return text.append(report.summary()).append(newLine).toString();
    }

    private String operations(List<Result> results) {
        TextTable table = new TextTable(ansi, width,
                "operation", "conventions", "lane", ">cases", ">worst err/bound", "verdict");
        for (Overview overview : Overview.of(results)) {
            boolean together = !every && overview.outcome() == Verdict.Outcome.PASS;
            if (together) {
                table.row(overview.operation(), overview.conventions(), overview.lane().name(),
                        Integer.toString(overview.cases()), Numbers.ratio(overview.worstRatio()),
                        verdict(overview.outcome()));
            } else {
                overview.results().forEach(result -> table.row(result.operation(), result.conventions(),
                        result.lane().name(), Integer.toString(result.cases()), Numbers.ratio(result.worstRatio()),
                        verdict(result.outcome())));
            }
        }
        return table.toString();
    }

    private String thirdParty(List<Judgement> judgements) {
        TextTable table = new TextTable(ansi, width, "third-party code", "subject", "accepted conventions", ">compared",
                ">worst err/bound", ">rejected, nearest", "verdict");
        for (Judgement judgement : judgements) {
            List<Attempt> accepted = judgement.accepted();
            Attempt best = judgement.best();
            table.row(judgement.library(), judgement.subject(),
                    accepted.isEmpty() ? "none of " + judgement.attempts().size() + " tried" : best.conventions(),
                    Integer.toString(best.comparisons()), Numbers.ratio(best.worstRatio()),
                    rejected(judgement.rejected()), verdict(judgement.outcome()));
            accepted.stream().skip(1).forEach(attempt -> table.row("", "",
                    "or " + attempt.conventions(), Integer.toString(attempt.comparisons()),
                    Numbers.ratio(attempt.worstRatio()), "", ""));
        }
        StringBuilder text = new StringBuilder(table.toString());
        if (!every) {
            text.append(String.format("%nRejected conventions one by one: with --every, and on the page.%n"));
        }
        for (Judgement judgement : judgements) {
            List<Attempt> off = judgement.attempts().stream()
                    .filter(attempt -> attempt.outcome() != Judgement.Outcome.AGREES).toList();
            if (!off.isEmpty() && (every || judgement.outcome() != Judgement.Outcome.AGREES)) {
                text.append(String.format("%n%s%n", title(judgement)));
                off.forEach(attempt ->
                        text.append(String.format("    %s: %s%n", attempt.conventions(), attempt.worst())));
            }
            judgement.discrepancies().forEach(discrepancy -> text.append(finding(judgement, discrepancy)));
        }
        text.append(String.format("%n%s%n", ansi.string("@|bold How far the evidence reaches|@")));
        Limit.of(judgements).forEach(limit ->
                text.append(String.format("    %s%n        %s%n", limit.scope(), limit.text())));
        return text.toString();
    }

    /** How many, and how far off the nearest of them is. */
    private static String rejected(List<Attempt> rejected) {
        return rejected.isEmpty() ? "0"
                : rejected.size() + ", " + Numbers.ratio(Judgement.nearest(rejected).worstRatio());
    }

    private static String verdict(Judgement.Outcome outcome) {
        return switch (outcome) {
            case AGREES -> "@|green AGREES|@";
            case IMPRECISE -> "@|yellow IMPRECISE|@";
            case DIFFERS -> "@|bold,yellow DIFFERS|@";
        };
    }

    private String finding(Judgement judgement, Discrepancy discrepancy) {
        return String.format("%n%s%n    documented  %s%n    observed    %s%n    evidence    %s%n",
                title(judgement),
                discrepancy.documented(), discrepancy.observed(), discrepancy.evidence());
    }

    private String title(Judgement judgement) {
        return ansi.string("@|bold " + judgement.library() + ", " + judgement.subject() + "|@");
    }

    private static String verdict(Verdict.Outcome outcome) {
        return switch (outcome) {
            case PASS -> "@|green PASS|@";
            case INCONCLUSIVE -> "@|yellow INCONCLUSIVE|@";
            case FAIL -> "@|bold,red FAIL|@";
        };
    }
}
