package org.plumbline.reports.exam.grade;

import java.util.List;
import java.util.OptionalLong;
import org.plumbline.fixtures.exam.Exam;

/**
 * The marks of a course.
 *
 * @param seed by which each student had values of their own; empty if all had the original's
 */
public record Grades(Exam exam, OptionalLong seed, List<MarkedPaper> papers) {

    public Grades {
        papers = List.copyOf(papers);
    }
}
