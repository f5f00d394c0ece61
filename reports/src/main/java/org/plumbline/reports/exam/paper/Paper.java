package org.plumbline.reports.exam.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.key.ExamKey;

/**
 * An exam as it is put before somebody.
 *
 * @param student whose values it has; those of the original, if nobody's
 * @param questions all that stand
 * @param problems of those that do not
 */
public record Paper(Exam exam, Optional<Student> student, List<Asked> questions, List<Problem> problems) {

    public Paper {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }

    /** What its files are called. */
    public String name() {
        return student.map(Student::id).orElse(exam.id());
    }

    /** Its title, and who takes it: {@code Midterm: Ada (s1)}. */
    public String title() {
        return exam.title() + student.map(who -> ": " + who.name()
                + (who.name().equals(who.id()) ? "" : " (" + who.id() + ")")).orElse("");
    }

    public BigDecimal points() {
        return questions.stream().map(question -> question.question().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All figures, as SVG by name. */
    Map<String, String> figures() {
        return questions.stream().flatMap(question -> question.figures().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The keys of all its questions. */
    public ExamKey key() {
        return new ExamKey(exam, questions.stream().map(Asked::key).toList(), problems);
    }
}
