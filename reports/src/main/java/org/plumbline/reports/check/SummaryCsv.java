package org.plumbline.reports.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of submissions as comma-separated values (RFC 4180): a row a submission, a column a function. A text that a
 * spreadsheet would take for a formula is led by an apostrophe.
 */
public final class SummaryCsv {

    /** What begins a formula, in either width; a tab or a line's end before it is skipped by some programs. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SummaryCsv() {
    }

    public static String of(List<Summary> summaries) {
        List<String> functions = Summary.functions(summaries);
        Stream<String> heading = Stream.concat(Stream.of("submission", "result", "edition", "right", "failing",
                "missing", "cases", "seconds", "reason", "page"), functions.stream());
        return Stream.concat(Stream.of(line(heading.toList())),
                summaries.stream().map(summary -> line(row(summary, functions)))).collect(Collectors.joining());
    }

    private static List<String> row(Summary summary, List<String> functions) {
        List<String> row = new ArrayList<>(List.of(summary.name(), summary.result(), summary.edition(),
                Long.toString(summary.right()), Long.toString(summary.failing()), Long.toString(summary.missing()),
                Integer.toString(summary.cases()), String.format("%.1f", summary.seconds()), summary.reason(),
                CheckAll.page(summary)));
        functions.forEach(function -> row.add(summary.grades().containsKey(function)
                ? summary.grades().get(function).words() : ""));
        return row;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SummaryCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
