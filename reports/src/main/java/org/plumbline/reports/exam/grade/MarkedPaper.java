package org.plumbline.reports.exam.grade;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.reports.exam.course.Roster.Student;

/** A student's answers and their marks, in the order of the exam. */
public record MarkedPaper(Student student, List<MarkedPart> parts) {

    public MarkedPaper {
        parts = List.copyOf(parts);
    }

    /** The marks so far. */
    public BigDecimal points() {
        return parts.stream().flatMap(part -> part.points().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What all parts are worth. */
    public BigDecimal of() {
        return parts.stream().map(MarkedPart::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the parts are worth that a person has to look at. */
    public BigDecimal open() {
        return parts.stream().filter(part -> part.points().isEmpty()).map(MarkedPart::of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
