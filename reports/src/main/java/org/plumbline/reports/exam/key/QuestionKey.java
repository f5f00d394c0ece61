package org.plumbline.reports.exam.key;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.expression.Expressions;

/**
 * The key of a question.
 *
 * @param instance the question with its values
 */
public record QuestionKey(Instance instance, List<PartKey> parts) {

    public QuestionKey {
        parts = List.copyOf(parts);
    }

    /**
     * That of the question with its original values.
     *
     * @param seed of random cases
     * @throws UnusableExam if something cannot be computed
     */
    public static QuestionKey original(Question question, Expressions expressions, long seed) throws UnusableExam {
        Instance instance = Instance.original(question, expressions);
        List<PartKey> parts = new ArrayList<>();
        for (Part part : question.parts()) {
            parts.add(PartKey.of(instance, part, seed));
        }
        return new QuestionKey(instance, parts);
    }

    /** What keeps it from being printed. */
    public List<Problem> problems() {
        return parts.stream().filter(part -> !part.stands())
                .map(part -> new Problem(part.part().place(), said(part))).toList();
    }

    private String said(PartKey part) {
        String which = "question " + question().id() + ", part " + part.part().id();
        return part.status() == Status.REFUTED
                ? which + ": its evidence says otherwise: " + part.findings().stream()
                        .filter(one -> one.status() == Status.REFUTED)
                        .map(one -> one.says() + " (" + one.detail() + ")").collect(Collectors.joining("; "))
                : which + ": its answer can be computed, and nothing backs it; give it evidence";
    }

    public Question question() {
        return instance.question();
    }
}
