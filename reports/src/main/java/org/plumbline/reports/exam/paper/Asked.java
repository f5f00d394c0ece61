package org.plumbline.reports.exam.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.figure.Figures;
import org.plumbline.reports.exam.key.PartKey;
import org.plumbline.reports.exam.key.QuestionKey;

/**
 * A question with its values in all its texts, which are in Markdown.
 *
 * @param key its answers, and the evidence for them
 * @param figures as SVG, by the names that texts place them by: those of the question after its id, so that those of
 *     other questions are other ones
 */
public record Asked(QuestionKey key, String text, List<AskedPart> parts, Map<String, String> figures) {

    private static final String FIGURE = "](figure:";

    public Asked {
        parts = List.copyOf(parts);
        figures = Map.copyOf(figures);
    }

    /** @throws UnusableExam if a text holds an expression that cannot be computed */
    static Asked of(QuestionKey key) throws UnusableExam {
        List<AskedPart> parts = new ArrayList<>();
        for (PartKey part : key.parts()) {
            parts.add(AskedPart.of(key.instance(), part));
        }
        Map<String, String> figures = new HashMap<>();
        Figures.of(key.instance()).forEach((name, svg) -> figures.put(key.question().id() + "/" + name, svg));
        return new Asked(key, fill(key.instance(), key.question().text()), parts, figures);
    }

    /** A text with its values, and with figures by their names in a paper. */
    static String fill(Instance instance, String text) throws UnusableExam {
        return instance.fill(text).replace(FIGURE, FIGURE + instance.question().id() + "/");
    }

    public Question question() {
        return key.question();
    }

    /** Whether its parts are to be told apart. */
    public boolean several() {
        return parts.size() > 1;
    }

    /** What a part is called where it stands alone: {@code 2a (why). The bias of a batch}. */
    public String name(AskedPart part) {
        return question().id() + (several() ? " (" + part.part().id() + ")" : "") + ". " + question().title();
    }
}
