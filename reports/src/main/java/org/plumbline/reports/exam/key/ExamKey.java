package org.plumbline.reports.exam.key;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.evidence.Status;
import org.plumbline.reports.exam.expression.Expressions;

/**
 * The key of an exam.
 *
 * @param questions those that could be read and computed
 * @param problems those of the others, and of parts that do not stand
 */
public record ExamKey(Exam exam, List<QuestionKey> questions, List<Problem> problems) {

    public ExamKey {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }

    /** @param seed of random cases */
    public static ExamKey of(ExamReader.Read read, long seed) {
        Expressions expressions = new Expressions();
        List<QuestionKey> questions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(read.problems());
        for (Question question : read.exam().questions()) {
            try {
                QuestionKey key = QuestionKey.original(question, expressions, seed);
                questions.add(key);
                problems.addAll(key.problems());
            } catch (UnusableExam unusable) {
                problems.addAll(unusable.problems());
            }
        }
        return new ExamKey(read.exam(), questions, problems);
    }

    /** How many parts there are of each status. */
    public Map<Status, Long> statuses() {
        return questions.stream().flatMap(question -> question.parts().stream())
                .collect(Collectors.groupingBy(PartKey::status, () -> new EnumMap<>(Status.class),
                        Collectors.counting()));
    }
}
