package org.plumbline.reports.exam.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.Audit;
import org.plumbline.fixtures.exam.RubricItem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.page.Markdown;

/** The key of a paper in Markdown. */
final class KeyText {

    private KeyText() {
    }

    /** @throws UnusableExam if a text holds an expression that cannot be computed */
    static String of(Paper paper) throws UnusableExam {
        StringBuilder text = new StringBuilder("# ").append(Markdown.escape(paper.title())).append(", key\n\n")
                .append(Points.words(paper.points())).append("; ").append(paper.key().statuses().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().word())
                        .collect(Collectors.joining(", "))).append("\n\n");
        for (Asked asked : paper.questions()) {
            text.append(PaperText.heading(asked)).append(PaperText.text(asked));
            for (AskedPart part : asked.parts()) {
                text.append(asked.several() ? PaperText.heading(part) : "").append(PaperText.paragraph(part.text()))
                        .append(part(part));
            }
            for (Audit audit : asked.question().audits()) {
                text.append(audit(asked.key().instance(), audit));
            }
        }
        return text.toString();
    }

    /** The answer of a part, how to get there, what speaks for it and what it earns. */
    static String part(AskedPart part) {
        return "**Answer**, *" + part.key().status().word() + "*:\n\n" + part.answer().stripTrailing() + "\n\n"
                + PaperText.paragraph(part.steps()) + solution(part);
    }

    /** What speaks for an answer, and what it earns. */
    private static String solution(AskedPart part) {
        String evidence = list("Evidence:", part.key().findings().stream().map(finding -> "*"
                + finding.status().word() + "* " + finding.says() + " (" + Markdown.escape(finding.detail()) + ")"));
        List<RubricItem> items = part.part().rubric();
        String rubric = list("Rubric:", IntStream.range(0, items.size())
                .mapToObj(i -> Points.words(items.get(i).points()) + ": " + part.rubric().get(i)));
        return evidence + rubric + list("Common mistakes:", part.part().mistakes().stream()
                .map(mistake -> "`" + mistake.value().text() + "`: " + mistake.says()));
    }

    private static String list(String heading, Stream<String> items) {
        String list = items.map(PaperText::item).collect(Collectors.joining());
        return list.isEmpty() ? "" : heading + "\n\n" + list + "\n";
    }

    private static String audit(Instance instance, Audit audit) throws UnusableExam {
        StringBuilder text = new StringBuilder("### The statement is ")
                .append(audit.finding().name().toLowerCase(Locale.ROOT)).append("\n\n")
                .append(PaperText.paragraph("Original: " + instance.fill(audit.says())))
                .append(PaperText.paragraph(instance.fill(audit.because().orElse(""))));
        for (Audit.Reading reading : audit.readings()) {
            text.append(PaperText.item(instance.fill(reading.reading()) + ": " + instance.fill(reading.answer())));
        }
        return text.append('\n').toString();
    }
}
