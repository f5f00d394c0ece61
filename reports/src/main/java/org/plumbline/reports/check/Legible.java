package org.plumbline.reports.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.FunctionVerdict.Compared;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;

/**
 * Makes a report fit to be shown. Names, messages and prints are the subject's, which may hold anything: characters
 * that steer a terminal, turn the direction of writing, or are none at all; and they may be as long as memory allows.
 */
public final class Legible {

    private static final int LINE = 300;
    private static final int PARAGRAPH = 2_000;
    private static final int LISTING = 20_000;
    /** More elements than these say nothing to a reader. */
    private static final int ELEMENTS = 4_096;

    private Legible() {
    }

    /** The report, its texts readable and cut to what a person reads, without tensors too large to look at. */
    public static CheckReport of(CheckReport report) {
        return new CheckReport(line(report.target()), line(report.profile()), line(report.edition()),
                line(report.precision()), line(report.language()), line(report.confinement()),
                text(report.printed(), PARAGRAPH),
                report.notes().stream().map(note -> text(note, PARAGRAPH)).toList(), report.seed(), report.seconds(),
                report.unrunnable().map(why -> text(why, PARAGRAPH)),
                report.functions().stream().map(Legible::of).toList(),
                report.later().stream().map(Legible::line).collect(Collectors.toSet()));
    }

    private static FunctionVerdict of(FunctionVerdict verdict) {
        return new FunctionVerdict(line(verdict.function()), line(verdict.operation()), line(verdict.conventions()),
                verdict.grade(), text(verdict.headline(), PARAGRAPH), verdict.defect().map(Legible::line),
                verdict.counterexample().map(Legible::of), verdict.lanes());
    }

    private static Counterexample of(Counterexample example) {
        List<Compared> small = example.compared().stream()
                .filter(compared -> compared.expected().count() <= ELEMENTS)
                .map(compared -> new Compared(line(compared.name()), compared.expected(), compared.actual())).toList();
        return new Counterexample(text(example.inputs(), LISTING), text(example.message(), PARAGRAPH),
                text(example.expected(), LISTING), text(example.actual(), LISTING), text(example.snippet(), LISTING),
                small);
    }

    /** Text on one line. */
    static String line(String text) {
        return text(text.replaceAll("\\R", " "), LINE);
    }

    /** Text in which every character can be seen, cut to a length. */
    static String text(String original, int length) {
        String text = original.replace("\r\n", "\n");
        int end = Math.min(text.length(), length);
        StringBuilder readable = new StringBuilder(end);
        int position = 0;
        while (position < end) {
            int character = text.codePointAt(position);
            position += Character.charCount(character);
            visible(character).ifPresentOrElse(readable::append, () -> readable.appendCodePoint(character));
        }
        if (position < text.length()) {
            readable.append(String.format(" … (%,d more characters)", text.length() - position));
        }
        return readable.toString();
    }

    /** How a character is written that cannot be shown as it is. */
    private static Optional<String> visible(int character) {
        boolean shown = character == '\n' || character == '\t' || switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
        return shown ? Optional.empty() : Optional.of(String.format("\\u%04x", character));
    }
}
