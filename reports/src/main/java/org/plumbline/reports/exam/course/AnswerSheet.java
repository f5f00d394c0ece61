package org.plumbline.reports.exam.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.Place;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;

/**
 * What students answered: a CSV file with a column {@code student} and either a row for each answer, in columns
 * {@code part} and {@code answer}, or a row for each student and a column for each part, by its name.
 *
 * @param answers of each student, by part; who only left cells empty answered nothing
 * @param problems of the rows and columns that are left out
 */
public record AnswerSheet(Map<String, Map<PartName, String>> answers, List<Problem> problems) {

    private static final String STUDENT = "student";
    private static final String PART = "part";
    private static final String ANSWER = "answer";
    /** What may stand beside answers. */
    private static final Set<String> OTHERS = Set.of(STUDENT, "name");

    /**
     * Reads answers.
     *
     * @param roster who takes the exam, if that is known: answers of others are left out
     * @throws UnusableExam if there is no such table, or no answer to this exam can be in it
     */
    public static AnswerSheet read(Path file, Exam exam, Optional<Roster> roster) throws UnusableExam {
        Table table = Table.read(file);
        table.needs(STUDENT);
        Sheet sheet = new Sheet(PartName.all(exam), roster, new ArrayList<>(table.problems()));
        if (table.columns().contains(PART) || table.columns().contains(ANSWER)) {
            table.needs(PART, ANSWER);
            table.rows().forEach(sheet::answer);
        } else {
            sheet.wide(table);
        }
        return new AnswerSheet(sheet.answers, List.copyOf(sheet.problems));
    }

    /** Answers as they are found. */
    private static final class Sheet {

        private final Map<String, PartName> names;
        private final Optional<Set<String>> students;
        private final List<Problem> problems;
        private final Map<String, Map<PartName, String>> answers = new LinkedHashMap<>();
        private final Map<String, Place> first = new HashMap<>();

        Sheet(Map<String, PartName> names, Optional<Roster> roster, List<Problem> problems) {
            this.names = names;
            this.students = roster.map(all -> all.students().stream().map(Roster.Student::id)
                    .collect(Collectors.toSet()));
            this.problems = problems;
        }

        private void answer(Table.Row row) {
            String part = row.cells().get(PART);
            PartName name = names.get(part.toLowerCase(Locale.ROOT));
            Optional<String> student = student(row);
            if (student.isEmpty()) {
                return;
            }
            if (name == null) {
                unknown(row.place(), "part", part);
            } else if (answers.get(student.get()).putIfAbsent(name, row.cells().get(ANSWER)) != null) {
                problems.add(new Problem(row.place(), "student '" + student.get() + "' answers " + name
                        + " in a row before this one; the first counts"));
            }
        }

        private void wide(Table table) throws UnusableExam {
            Map<String, PartName> columns = new LinkedHashMap<>();
            Place top = new Place(table.file(), 1);
            for (String column : table.columns()) {
                if (names.containsKey(column)) {
                    columns.put(column, names.get(column));
                } else if (!OTHERS.contains(column)) {
                    unknown(top, "column", column);
                }
            }
            if (columns.isEmpty()) {
                problems.add(new Problem(top, "no column is a part of the exam; write a column for each part, or the "
                        + "columns student, part and answer"));
                throw new UnusableExam(problems);
            }
            for (Table.Row row : table.rows()) {
                Place before = first.get(row.cells().get(STUDENT));
                Optional<String> student = student(row);
                if (student.isPresent() && before != null) {
                    problems.add(new Problem(row.place(), "student '" + student.get() + "' is in line "
                            + before.line() + "; the first counts"));
                } else if (student.isPresent()) {
                    columns.forEach((column, name) ->
                            answers.get(student.get()).putIfAbsent(name, row.cells().get(column)));
                }
            }
        }

        /** Who it is of; nobody if it is nobody's. */
        private Optional<String> student(Table.Row row) {
            String id = row.cells().get(STUDENT);
            if (!id.matches(Roster.ID)) {
                problems.add(new Problem(row.place(), Roster.refusal(id)));
                return Optional.empty();
            } else if (students.isPresent() && !students.get().contains(id)) {
                problems.add(new Problem(row.place(), "student '" + id + "' is not in the roster; this row is left "
                        + "out"));
                return Optional.empty();
            }
            first.putIfAbsent(id, row.place());
            answers.computeIfAbsent(id, key -> new LinkedHashMap<>());
            return Optional.of(id);
        }

        private void unknown(Place place, String what, String came) {
            problems.add(new Problem(place, what + " '" + came + "' is none of the exam's; allowed: "
                    + names.values().stream().distinct().map(PartName::toString)
                            .collect(Collectors.joining(", "))));
        }
    }
}
