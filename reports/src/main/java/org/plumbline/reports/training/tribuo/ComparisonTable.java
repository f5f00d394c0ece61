package org.plumbline.reports.training.tribuo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.reports.page.Html;
import org.plumbline.reports.page.Terminal;
import org.plumbline.reports.page.TextTable;
import org.plumbline.reports.training.Interval;

/** The table of comparisons, the same in text and on a page: columns of words, then columns of numbers. */
public final class ComparisonTable {

    private static final List<String> WORDS = List.of("data", "objective", "trainer");
    private static final List<String> NUMBERS = List.of("training loss", "above minimum", "test loss",
            "test accuracy", "95 in 100", "seconds");

    private ComparisonTable() {
    }

    /** As text, with what agrees and what does not below. */
    public static String text(Comparisons comparisons) {
        TextTable table = new TextTable(Terminal.OUTPUT.ansi(), Terminal.OUTPUT.width(),
                cells(WORDS, NUMBERS.stream().map(heading -> ">" + heading).toList()));
        comparisons.all().forEach(comparison -> comparison.contestants().forEach(one ->
                table.row(cells(words(comparison, one), numbers(comparison, one)))));
        String made = comparisons.all().stream().filter(Comparison::made).map(comparison -> comparison.data().name())
                .collect(Collectors.joining(", "));
        return table + (made.isEmpty() ? "" : String.format("MADE DATA: accuracies on %s say nothing of real ones. "
                + "--data names a folder.%n", made)) + comparisons.agreements().stream()
                .map(one -> String.format("%s: %s, %s%n", one.inWords(), one.what(), one.found()))
                .collect(Collectors.joining());
    }

    /** As HTML. */
    static String html(Comparisons comparisons) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        WORDS.forEach(word -> html.append("<th>").append(word).append("</th>"));
        html.append(Html.numberHeadings(NUMBERS)).append("</tr></thead><tbody>");
        comparisons.all().forEach(comparison -> comparison.contestants().forEach(one -> html.append("<tr>")
                .append(Html.cells(words(comparison, one))).append(Html.numbers(numbers(comparison, one)))
                .append("</tr>")));
        return html.append("</tbody></table>").toString();
    }

    private static List<String> words(Comparison comparison, Contestant one) {
        return List.of(comparison.data().name(), one.objective().inWords(), one.trainer());
    }

    private static List<String> numbers(Comparison comparison, Contestant one) {
        return List.of(String.format("%.6f", one.training().loss()),
                comparison.aboveMinimum(one).map(above -> String.format("%.6f", above)).orElse(""),
                String.format("%.6f", one.test().loss()), String.format("%.4f", one.test().accuracy()),
                Interval.of(one.test()).toString(), String.format("%.2f", one.seconds()));
    }

    private static String[] cells(List<String> words, List<String> numbers) {
        return Stream.concat(words.stream(), numbers.stream()).toArray(String[]::new);
    }
}
