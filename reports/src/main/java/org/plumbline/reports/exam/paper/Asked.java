package org.plumbline.reports.exam.paper;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.key.PartKey;
import org.plumbline.reports.exam.key.QuestionKey;

/**
 * A question with its values in all its texts, which are in Markdown.
 *
 * @param key its answers, and the evidence for them
 */
public record Asked(QuestionKey key, String text, List<AskedPart> parts) {

    public Asked {
        parts = List.copyOf(parts);
    }

    /** @throws UnusableExam if a text holds an expression that cannot be computed */
    static Asked of(QuestionKey key) throws UnusableExam {
        List<AskedPart> parts = new ArrayList<>();
        for (PartKey part : key.parts()) {
            parts.add(AskedPart.of(key.instance(), part));
        }
        return new Asked(key, key.instance().fill(key.question().text()), parts);
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
