package org.plumbline.reports.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.plumbline.properties.Plural;
import org.plumbline.reports.page.TextTable;
import picocli.CommandLine.Help.Ansi;

/** A table of submissions for the terminal. */
public final class SummaryText {

    private final Ansi ansi;
    private final OptionalInt width;

    /**
     * A writer of tables.
     *
     * @param ansi whether in colours
     * @param width of the terminal; empty where it is none
     */
    public SummaryText(Ansi ansi, OptionalInt width) {
        this.ansi = ansi;
        this.width = width;
    }

    /** The table up to its summary, without it. */
    public String of(List<Summary> summaries, List<String> strays) {
        String newLine = System.lineSeparator();
        TextTable table = new TextTable(ansi, width, "submission", "result", ">right", "failing functions");
        for (Summary summary : summaries) {
            String failing = summary.grades().entrySet().stream().filter(entry -> entry.getValue().failure())
                    .map(entry -> entry.getKey() + " (" + entry.getValue().words() + ")")
                    .collect(Collectors.joining(", "));
            String why = summary.reason().isEmpty() ? failing : summary.reason();
            table.row(CheckText.plain(summary.name()), coloured(summary), summary.right() + " of "
                    + summary.grades().size(), CheckText.plain(why));
        }
        String others = strays.isEmpty() ? "" : "No submissions: "
                + strays.stream().map(Legible::line).collect(Collectors.joining(", ")) + newLine;
        return table + newLine + others;
    }

    /** How many passed, how many failed. */
    public String summary(List<Summary> summaries) {
        String colour = Summary.status(summaries) == 0 ? "green" : "red";
        return ansi.string("@|bold," + colour + " " + Plural.of(summaries.size(), "submission") + ": "
                + Summary.total(summaries) + "|@");
    }

    private static String coloured(Summary summary) {
        String colour = summary.status() == 0 ? "green" : summary.status() == 2 ? "yellow" : "bold,red";
        return "@|" + colour + " " + summary.result() + "|@";
    }
}
