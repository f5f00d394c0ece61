package org.plumbline.reports.exam.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.reports.page.ReportFile;

/** The files of a grading: marks.csv, students.csv, grades.json, and of each student a page and a results.json. */
public final class GradeFiles {

    /** What marks are read from again. */
    public static final String GRADES = "grades.json";

    private static final List<String> SHELVES = List.of("students", "gradescope");

    private GradeFiles() {
    }

    /** Where files go, from the folder: one in each folder of it. */
    public static List<Path> probes(Path folder) {
        return List.of(folder.resolve(GRADES), folder.resolve(SHELVES.get(0)).resolve("probe"),
                folder.resolve(SHELVES.get(1)).resolve("probe"));
    }

    /** @throws IOException if a file cannot be written; those before it are whole */
    public static List<Path> write(Grades grades, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        written.add(put(folder.resolve(GRADES), GradesJson.of(grades)));
        written.add(put(folder.resolve("students.csv"), GradesCsv.ofStudents(grades)));
        written.add(put(folder.resolve("marks.csv"), GradesCsv.ofParts(grades)));
        for (MarkedPaper paper : grades.papers()) {
            String id = paper.student().id();
            put(folder.resolve(SHELVES.get(0)).resolve(id + ".html"), GradePage.of(grades.exam(), paper));
            put(folder.resolve(SHELVES.get(1)).resolve(id).resolve("results.json"), GradesGradescope.of(paper));
        }
        return written;
    }

    private static Path put(Path file, String content) throws IOException {
        ReportFile.at(file).write(content);
        return file;
    }
}
