package org.plumbline.reports.exam.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.fixtures.exam.Place;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;

/**
 * Who takes an exam: a CSV file with a column {@code student}, and {@code name} if there are names.
 *
 * @param problems of the rows that are left out
 */
public record Roster(List<Student> students, List<Problem> problems) {

    private static final String STUDENT = "student";
    /** Ids name files and folders. */
    static final String ID = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

    /**
     * A student.
     *
     * @param name the id, if there is no other
     */
    public record Student(String id, String name) {
    }

    static String refusal(String id) {
        return "the student's id is '" + id + "'; allowed: up to 64 letters, digits and . _ @ -, the first one a "
                + "letter or a digit";
    }

    /** @throws UnusableExam if there is no such table, or nobody in it */
    public static Roster read(Path file) throws UnusableExam {
        Table table = Table.read(file);
        table.needs(STUDENT);
        Map<String, Student> students = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(table.problems());
        for (Table.Row row : table.rows()) {
            String id = row.cells().get(STUDENT);
            if (!id.matches(ID)) {
                problems.add(new Problem(row.place(), refusal(id)));
            } else if (students.containsKey(id)) {
                problems.add(new Problem(row.place(), "student '" + id + "' is in a row before this one; the first "
                        + "counts"));
            } else {
                String name = row.cells().getOrDefault("name", "");
                students.put(id, new Student(id, name.isEmpty() ? id : name));
            }
        }
        if (students.isEmpty()) {
            problems.add(0, new Problem(new Place(table.file(), 1), "nobody is in it"));
            throw new UnusableExam(problems);
        }
        return new Roster(List.copyOf(students.values()), List.copyOf(problems));
    }
}
