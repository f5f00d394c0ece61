package org.plumbline.reports.exam.grade;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.plumbline.reports.exam.Points;

/** Marks as CSV (RFC 4180). */
final class GradesCsv {

    private GradesCsv() {
    }

    /** A row for each student. */
    static String ofStudents(Grades grades) {
        return table(Stream.concat(Stream.of(row("student", "name", "points", "open", "of")),
                grades.papers().stream().map(paper -> row(paper.student().id(), paper.student().name(),
                        Points.number(paper.points()), Points.number(paper.open()), Points.number(paper.of())))));
    }

    /** A row for each answer; where a person decides, without points. */
    static String ofParts(Grades grades) {
        return table(Stream.concat(Stream.of(row("student", "part", "points", "of", "answer", "says")),
                grades.papers().stream().flatMap(paper -> paper.parts().stream().map(part ->
                        row(paper.student().id(), part.name(), part.points().map(Points::number).orElse(""),
                                Points.number(part.of()), part.answer(), part.says())))));
    }

    private static String row(Object... cells) {
        return CSVFormat.RFC4180.format(cells);
    }

    private static String table(Stream<String> rows) {
        return rows.map(row -> row + "\r\n").collect(Collectors.joining());
    }
}
