package org.plumbline.reports.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plumbline.properties.Plural;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.check.Grade;
import org.plumbline.reports.page.TextTable;
import picocli.CommandLine.Help.Ansi;

/** A check for the terminal: a line a function, and under a failing one the smallest numbers that show it. */
public final class CheckText {

    /** So much of a counterexample is read on a screen; the page holds the rest. */
    private static final int LINES = 6;
    /** All inputs decide: those of Adam and of a batch normalisation in a dictionary fit. */
    private static final int INPUTS = 14;
    private static final int CHARACTERS = 200;

    private static final String GAP = "   ";

    private final Ansi ansi;
    private final OptionalInt width;

    /**
     * A writer of reports.
     *
     * @param ansi whether in colours
     * @param width of the terminal; empty where it is none
     */
    public CheckText(Ansi ansi, OptionalInt width) {
        this.ansi = ansi;
        this.width = width;
    }

    /** The report up to its summary, without it. */
    public String of(CheckReport report) {
        String newLine = System.lineSeparator();
        StringBuilder text = new StringBuilder();
        text.append(ansi.string("@|bold " + plain(report.target()) + "|@"))
                .append(joined(report.target().length(), Words.byProfile(report), Words.amount(report)))
                .append(newLine)
                .append(joined(0, report.language(), report.confinement(), report.precision() + ", seed "
                        + report.seed()).strip())
                .append(newLine);
        report.notes().forEach(note -> text.append(plain(Legible.line(note))).append(newLine));
        text.append(newLine);
        report.unrunnable().ifPresent(why -> text.append(ansi.string("@|bold,red COULD NOT BE RUN|@ "))
                .append(why.replace("\n", newLine + "    ")).append(newLine));
        if (!report.functions().isEmpty()) {
            text.append(table(report.functions()));
        }
        if (!report.printed().isEmpty()) {
            text.append(newLine).append("It printed: ").append(cut(Legible.line(report.printed()))).append(newLine);
        }
        return text.append(newLine).toString();
    }

    /** Texts beside each other as far as a line holds them, each led by a gap. */
    private String joined(int used, String... texts) {
        StringBuilder joined = new StringBuilder();
        int column = used;
        for (String text : texts) {
            boolean fits = width.isEmpty() || column + GAP.length() + text.length() <= width.getAsInt();
            if (!text.isEmpty()) {
                joined.append(fits ? "" : System.lineSeparator()).append(GAP).append(text);
                column = (fits ? column : 0) + GAP.length() + text.length();
            }
        }
        return joined.toString();
    }

    /** How many functions are right, how many wrong. */
    public String summary(CheckReport report) {
        return ansi.string("@|bold," + (report.status() == 0 ? "green " : "red ") + Words.summary(report) + "|@");
    }

    /** A row a function; those that are missing for one reason share one at the end. */
    private TextTable table(List<FunctionVerdict> verdicts) {
        TextTable table = new TextTable(ansi, width, "function", "verdict", "diagnosis");
        verdicts.stream().filter(verdict -> verdict.grade() != Grade.MISSING).forEach(verdict -> {
            table.row(plain(verdict.function()), coloured(verdict.grade()),
                    plain(Legible.line(Words.diagnosis(verdict))));
            verdict.counterexample().ifPresent(example -> lines(verdict, example)
                    .forEach(line -> table.row("", "", plain(line))));
        });
        Words.missing(verdicts).forEach((reason, names) -> table.row(plain(Words.nameOrNumber(names)),
                coloured(Grade.MISSING), plain(Words.shared(Legible.line(reason), names))));
        return table;
    }

    private static Stream<String> lines(FunctionVerdict verdict, Counterexample example) {
        Stream<String> message = Words.said(verdict, example) ? Stream.empty()
                : first(example.message(), "", LINES);
        return Stream.of(first(example.inputs(), "", INPUTS), message,
                first(example.expected(), "expected ", LINES), first(example.actual(), "came     ", LINES))
                .flatMap(lines -> lines);
    }

    private static Stream<String> first(String text, String label, int most) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        Stream<String> shown = lines.stream().limit(most).map(line -> cut(label + line));
        return lines.size() <= most ? shown
                : Stream.concat(shown, Stream.of("… (" + Plural.of(lines.size() - most, "more line") + ")"));
    }

    private static String cut(String line) {
        return Legible.text(line, CHARACTERS);
    }

    private static String coloured(Grade grade) {
        String colour = switch (grade) {
            case RIGHT -> "green";
            case IMPRECISE, DOCUMENTED, MISSING, FRAGILE, OTHER_CONVENTION, NOT_JUDGED -> "yellow";
            case KNOWN_DEFECT, WRONG, PROTOCOL, RAISES, BROKEN, ABSENT -> "bold,red";
        };
        return "@|" + colour + " " + Words.grade(grade) + "|@";
    }

    /** Text in which nothing is picocli's markup. */
    static String plain(String text) {
        return text.replace("@|", "@ |").replace("|@", "| @");
    }
}
