package org.plumbline.reports.exam.paper;

import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Answer;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.page.Markdown;

/** A paper in Markdown, without a word of its key. A thematic break is a line to write on. */
final class PaperText {

    private static final String LINE = "___\n\n";

    private PaperText() {
    }

    /** The whole. */
    static String of(Paper paper) {
        return "# " + Markdown.escape(paper.title()) + "\n\n" + Points.words(paper.points()) + "\n\n" + body(paper);
    }

    /** What follows the title. */
    static String body(Paper paper) {
        return paragraph(paper.exam().text().orElse(""))
                + paper.questions().stream().map(PaperText::question).collect(Collectors.joining());
    }

    private static String question(Asked asked) {
        StringBuilder text = new StringBuilder(heading(asked)).append(text(asked));
        for (AskedPart part : asked.parts()) {
            text.append(asked.several() ? heading(part) : "").append(paragraph(part.text())).append(room(part));
        }
        return text.toString();
    }

    /** A part where it stands alone, as a platform asks for it. */
    static String of(Asked asked, AskedPart part, Asking asking) {
        return text(asked) + paragraph(part.text()) + unit(part)
                + (asking instanceof Asking.Letters letters ? letters.hint() : "");
    }

    /** A question up to its parts. */
    static String text(Asked asked) {
        return paragraph(asked.text()) + (asked.question().conventions().isEmpty() ? ""
                : asked.question().conventions().entrySet().stream()
                        .map(entry -> Markdown.escape(entry.getKey() + ": " + entry.getValue()))
                        .collect(Collectors.joining("; ", "Conventions: ", "\n\n")));
    }

    private static String unit(AskedPart part) {
        return part.part().answer() instanceof Answer.Number number
                ? number.unit().map(unit -> "In " + Markdown.escape(unit) + ":\n\n").orElse("") : "";
    }

    static String heading(Asked asked) {
        return "## " + Markdown.escape(asked.question().id() + ". " + asked.question().title()) + " ("
                + Points.words(asked.question().points()) + ")\n\n";
    }

    static String heading(AskedPart part) {
        return "### (" + Markdown.escape(part.part().id()) + ") " + Points.words(part.part().points()) + "\n\n";
    }

    static String paragraph(String text) {
        return text.isEmpty() ? "" : text.strip() + "\n\n";
    }

    /** An item of a list, of which all lines are in it. */
    static String item(String text) {
        return "- " + text.strip().replace("\n", "\n  ") + "\n";
    }

    /** A block of code, whatever it holds. */
    static String code(String text) {
        return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n", "", "\n\n"));
    }

    /** What may be chosen, or where to write. */
    private static String room(AskedPart part) {
        Answer answer = part.part().answer();
        if (answer instanceof Answer.Choice choice) {
            return part.options().stream().map(option -> item("(" + option.id() + ") " + option.text()))
                    .collect(Collectors.joining("", choice.several() ? "Choose all that are right:\n\n"
                            : "Choose one:\n\n", "\n"));
        } else if (answer instanceof Answer.Code code) {
            return code(code.given().orElse("")) + LINE.repeat(3);
        } else if (answer instanceof Answer.Prose) {
            return LINE.repeat(5);
        }
        return unit(part) + LINE.repeat(answer instanceof Answer.Formula || answer instanceof Answer.Matrix ? 2 : 1);
    }
}
