package org.plumbline.reports.exam.paper;

import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.course.Draws;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.key.KeySection;
import org.plumbline.reports.exam.key.QuestionKey;
import org.plumbline.reports.page.Markdown;

/** Makes papers. What no student's values change is computed once. */
public final class PaperMaker {

    private final Exam exam;
    private final long seed;
    private final KeySection section;
    private final Expressions expressions = new Expressions();
    private final PartKeys keys;

    /**
     * What is the same for everybody.
     *
     * @param seed of the course
     * @param markdown how texts become HTML, by which formulas are seen that cannot be read
     */
    public PaperMaker(Exam exam, long seed, Markdown markdown) {
        this.exam = exam;
        this.seed = seed;
        this.section = new KeySection(markdown);
        this.keys = PartKeys.of(exam, expressions, seed);
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
        List<Tried> tried = exam.questions().parallelStream().map(question -> tried(question, student)).toList();
        return new Paper(exam, student, tried.stream().flatMap(one -> one.asked().stream()).toList(),
                tried.stream().flatMap(one -> one.problems().stream()).toList());
    }

    /** A question, if it can be asked, and else why not. */
    private record Tried(Optional<Asked> asked, List<Problem> problems) {
    }

    private Tried tried(Question question, Optional<Student> student) {
        try {
            QuestionKey key = keys.of(instance(question, student));
            if (!key.problems().isEmpty()) {
                return new Tried(Optional.empty(), key.problems());
            }
            section.html(key);
            return new Tried(Optional.of(Asked.of(key)), List.of());
        } catch (UnusableExam unusable) {
            return new Tried(Optional.empty(), unusable.problems());
        } catch (IllegalArgumentException unreadable) {
            return new Tried(Optional.empty(), List.of(new Problem(question.place(), unreadable.getMessage())));
        }
    }

    private Instance instance(Question question, Optional<Student> student) throws UnusableExam {
        return student.isEmpty() ? Instance.original(question, expressions)
                : Instance.drawn(question, Draws.seed(seed, question.id(), student.get().id()), expressions);
    }
}
