package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.exam.Points;
import org.plumbline.reports.exam.course.AnswerSheet;
import org.plumbline.reports.exam.course.Roster;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.grade.GradeFiles;
import org.plumbline.reports.exam.grade.Grader;
import org.plumbline.reports.exam.grade.Grades;
import org.plumbline.reports.exam.grade.MarkedPaper;
import org.plumbline.reports.exam.grade.Python;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Marks answers. */
@Command(name = "grade", description = "Marks answers: a CSV file with a column student and either a column for each "
        + "part (q1.a) or the columns part and answer. Writes grades.json, students.csv and marks.csv, and of each "
        + "student a page and Gradescope's results.json. Words are left to a person.",
        exitCodeList = {"0:all was marked that can be", "1:a row, a column or a question was left out",
            Plumbline.BAD_USAGE})
public final class ExamGradeCommand implements Callable<Integer> {

    private static final String OUT = "--out";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXAM", description = "A folder with exam.yaml, or one such as seeds/004.")
    private String exam;

    @Parameters(index = "1", paramLabel = "ANSWERS", description = "The CSV file.")
    private Path answers;

    @Option(names = "--seed", paramLabel = "S", description = "Of the course, as 'exam make' had it with --students: "
            + "each student has values of their own. Without it, all have the original's.")
    private Optional<Long> seed;

    @Option(names = "--students", paramLabel = "FILE", description = "The roster: those who answered nothing are "
            + "marked, too, and answers of others are left out.")
    private Optional<Path> students;

    @Option(names = OUT, paramLabel = "FOLDER", defaultValue = "plumbline-grades",
            description = "Where marks go; ${DEFAULT-VALUE} by default.")
    private Path out;

    @Override
    public Integer call() {
        GradeFiles.probes(out).forEach(probe -> Output.at(spec.commandLine(), OUT, probe));
        ExamReader.Read read = ExamPlace.read(spec.commandLine(), exam);
        List<Problem> problems = new ArrayList<>(read.problems());
        Optional<Roster> roster = students.map(file -> table("--students", () -> Roster.read(file)));
        roster.ifPresent(known -> problems.addAll(known.problems()));
        AnswerSheet sheet = table("ANSWERS", () -> AnswerSheet.read(answers, read.exam(), roster));
        problems.addAll(sheet.problems());
        Grader grader = new Grader(read.exam(), seed.map(OptionalLong::of).orElse(OptionalLong.empty()),
                new Python(Interpreter.find()));
        List<MarkedPaper> papers = who(roster, sheet).entrySet().parallelStream().map(one ->
                grader.mark(one.getValue(), sheet.answers().getOrDefault(one.getKey(), Map.of()))).toList();
        problems.addAll(grader.problems());
        PrintWriter lines = spec.commandLine().getOut();
        problems.forEach(lines::println);
        Grades grades = new Grades(read.exam(), seed.map(OptionalLong::of).orElse(OptionalLong.empty()), papers);
        papers.forEach(paper -> lines.println(inWords(paper)));
        write(spec, grades, out);
        return problems.isEmpty() ? 0 : 1;
    }

    private static String inWords(MarkedPaper paper) {
        return paper.student().id() + ": " + Points.number(paper.points()) + " of " + Points.words(paper.of())
                + (paper.open().signum() == 0 ? "" : ", " + Points.number(paper.open()) + " for a person to grade");
    }

    static void write(CommandSpec spec, Grades grades, Path out) {
        try {
            GradeFiles.write(grades, out).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        } catch (IOException failed) {
            throw Output.unwritable(spec.commandLine(), OUT, out, failed);
        }
    }

    private static Map<String, Student> who(Optional<Roster> roster, AnswerSheet sheet) {
        Map<String, Student> who = new LinkedHashMap<>();
        roster.ifPresent(known -> known.students().forEach(student -> who.put(student.id(), student)));
        sheet.answers().keySet().forEach(id -> who.putIfAbsent(id, new Student(id, id)));
        return who;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws UnusableExam;
    }

    private <T> T table(String name, Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnusableExam unusable) {
            throw new ParameterException(spec.commandLine(), name + ": " + unusable.getMessage(), unusable);
        }
    }
}
