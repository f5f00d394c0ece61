package org.plumbline.reports.exam.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Part;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.course.Draws;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.key.KeySection;
import org.plumbline.reports.exam.key.PartKey;
import org.plumbline.reports.exam.key.QuestionKey;
import org.plumbline.reports.page.Markdown;

/** Makes papers. What no student's values change is computed once. */
public final class PaperMaker {

    private final Exam exam;
    private final long seed;
    private final KeySection section;
    private final Expressions expressions = new Expressions();
    private final Map<Part, PartKey> known = new HashMap<>();

    /**
     * What is the same for everybody.
     *
     * @param seed of the course
     * @param markdown how texts become HTML, of which formulas are seen that cannot be read
     */
    public PaperMaker(Exam exam, long seed, Markdown markdown) {
        this.exam = exam;
        this.seed = seed;
        this.section = new KeySection(markdown);
        for (Question question : exam.questions()) {
            try {
                QuestionKey.original(question, expressions, seed).parts().stream()
                        .filter(part -> !dependsOnValues(question, part.part()))
                        .forEach(part -> known.put(part.part(), part));
            } catch (UnusableExam seenAgain) {
                // Every paper says so.
            }
        }
    }

    /** Whether any expression of an answer or its evidence may name a value, or is code that may see them. */
    private static boolean dependsOnValues(Question question, Part part) {
        Set<String> names = new TreeSet<>(question.values().keySet());
        question.parameters().forEach(parameter -> names.add(parameter.name()));
        String all = part.answer() + " " + part.evidence();
        return part.evidence().stream().anyMatch(Evidence.Checked.class::isInstance)
                || !names.isEmpty() && Pattern.compile(names.stream().map(Pattern::quote)
                        .collect(Collectors.joining("|", "\\b(", ")\\b"))).matcher(all).find();
    }

    /** With the values of the original. */
    public Paper original() {
        return paper(Optional.empty());
    }

    /** With a student's values. */
    public Paper of(Student student) {
        return paper(Optional.of(student));
    }

    private Paper paper(Optional<Student> student) {
        List<Asked> questions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Question question : exam.questions()) {
            try {
                QuestionKey key = QuestionKey.of(instance(question, student),
                        part -> Optional.ofNullable(known.get(part)), seed);
                problems.addAll(key.problems());
                if (key.problems().isEmpty()) {
                    Asked asked = Asked.of(key);
                    section.html(key);
                    questions.add(asked);
                }
            } catch (UnusableExam unusable) {
                problems.addAll(unusable.problems());
            } catch (IllegalArgumentException unreadable) {
                problems.add(new Problem(question.place(), unreadable.getMessage()));
            }
        }
        return new Paper(exam, student, questions, problems);
    }

    private Instance instance(Question question, Optional<Student> student) throws UnusableExam {
        return student.isEmpty() ? Instance.original(question, expressions)
                : Instance.drawn(question, Draws.seed(seed, question.id(), student.get().id()), expressions);
    }
}
