package org.plumbline.reports.exam.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.page.Markdown;
import org.plumbline.reports.page.MathMl;
import org.plumbline.reports.page.ReportFile;
import org.plumbline.reports.verification.Progress;

/**
 * Makes and writes the papers of a course, several at a time.
 *
 * @param seed of the course
 * @param folder where they go
 */
public record PaperRun(Exam exam, long seed, List<PaperFormat> formats, Path folder) {

    /** More are not kept: those of a few papers, which those of others mostly are, too. */
    private static final int FORMULAS = 5000;

    /**
     * What came of it.
     *
     * @param files how many were written
     * @param problems what could not be done, and of whose papers; where there are no students, of nobody's
     */
    public record Result(int files, Map<String, List<Student>> problems) {
    }

    /** Where the file of a paper is, from the folder. */
    static Path place(Paper paper, PaperFile file) {
        return Path.of(file.shelf().folder(), paper.name() + "." + file.ending());
    }

    /** All folders in it that files go to. */
    public static List<String> folders() {
        return Arrays.stream(PaperFile.Shelf.values()).map(PaperFile.Shelf::folder).toList();
    }

    /** Makes a paper for each student, or the one of the original where there are none. */
    public Result run(List<Student> students, Progress progress) {
        Map<String, String> known = new ConcurrentHashMap<>();
        Markdown markdown = new Markdown(latex -> {
            String html = known.getOrDefault(latex, "");
            return html.isEmpty() ? remember(known, latex) : html;
        });
        PaperMaker maker = new PaperMaker(exam, seed, markdown);
        List<PaperWriter> writers = formats.stream().map(format -> format.writer(markdown)).toList();
        Stream<Optional<Student>> whose = students.isEmpty() ? Stream.of(Optional.empty())
                : students.stream().map(Optional::of);
        List<Written> written = whose.parallel().map(student -> {
            Written one = write(student.map(maker::of).orElseGet(maker::original), writers);
            progress.step(one.paper());
            return one;
        }).toList();
        Map<String, List<Student>> problems = new LinkedHashMap<>();
        for (Written one : written) {
            one.problems().forEach(says -> problems.computeIfAbsent(says, none -> new ArrayList<>())
                    .addAll(one.student().stream().toList()));
        }
        return new Result(written.stream().mapToInt(Written::files).sum(), problems);
    }

    private static String remember(Map<String, String> known, String latex) {
        String html = MathMl.of(latex);
        if (known.size() < FORMULAS) {
            known.put(latex, html);
        }
        return html;
    }

    private record Written(String paper, Optional<Student> student, int files, Set<String> problems) {
    }

    private Written write(Paper paper, List<PaperWriter> writers) {
        Set<String> problems = new LinkedHashSet<>();
        paper.problems().forEach(problem -> problems.add(problem.toString()));
        int files = 0;
        for (PaperWriter writer : paper.questions().isEmpty() ? List.<PaperWriter>of() : writers) {
            try {
                for (PaperFile file : writer.files(paper)) {
                    files += write(folder.resolve(place(paper, file)), file.content(), problems) ? 1 : 0;
                }
            } catch (UnusableExam unusable) {
                unusable.problems().forEach(problem -> problems.add(problem.toString()));
            }
        }
        return new Written(paper.name(), paper.student(), files, problems);
    }

    private static boolean write(Path place, byte[] content, Set<String> problems) {
        try {
            ReportFile.at(place).write(content);
            return true;
        } catch (IOException unwritten) {
            problems.add(place + ": a file could not be written: " + ReportFile.inWords(unwritten));
            return false;
        }
    }
}
