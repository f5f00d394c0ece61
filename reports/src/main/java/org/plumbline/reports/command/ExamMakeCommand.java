package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.Plural;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.exam.course.Roster;
import org.plumbline.reports.exam.course.Roster.Student;
import org.plumbline.reports.exam.paper.PaperFormat;
import org.plumbline.reports.exam.paper.PaperRun;
import org.plumbline.reports.page.ProgressLine;
import org.plumbline.reports.verification.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes papers. */
@Command(name = "make", description = "Makes papers of an exam, for each student one with values of the student's own, "
        + "and apart from them their keys: papers/, keys/ and, of question banks, banks/. The same seed makes the same "
        + "files.",
        exitCodeList = {"0:all were made", "1:a question was left out, of some papers or of all, or a file was not "
            + "written", Plumbline.BAD_USAGE})
public final class ExamMakeCommand implements Callable<Integer> {

    private static final String OUT = "--out";
    private static final int NAMED = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXAM", description = "A folder with exam.yaml, or one such as seeds/004.")
    private String exam;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Of the course: with it, the question and the student, the values of a paper are drawn; "
                    + "${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--students", paramLabel = "FILE", description = "A CSV file with a column student, and name if "
            + "there are names. Without it, one paper is made, with the original's values.")
    private Optional<Path> students;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", converter = PaperFormatName.class,
            defaultValue = "html",
            description = "Any of ${COMPLETION-CANDIDATES}, with commas between; ${DEFAULT-VALUE} by default.")
    private List<PaperFormat> formats;

    @Option(names = OUT, paramLabel = "FOLDER", defaultValue = "plumbline-exam",
            description = "Where papers and keys go; ${DEFAULT-VALUE} by default.")
    private Path out;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        Optional<Roster> roster = students.map(this::roster);
        List<Student> whose = roster.map(Roster::students).orElse(List.of());
        PaperRun.folders().forEach(folder -> Output.at(command, OUT, out.resolve(folder).resolve("probe")));
        ExamReader.Read read = ExamPlace.read(command, exam);
        PrintWriter lines = command.getOut();
        roster.ifPresent(table -> table.problems().forEach(lines::println));
        read.problems().forEach(lines::println);
        PaperRun.Result result;
        try (Progress progress = ProgressLine.of("exam make", Math.max(1, whose.size()))) {
            result = new PaperRun(read.exam(), seed, formats.stream().distinct().toList(), out).run(whose, progress);
        }
        result.problems().forEach((says, of) -> lines.println(says + whose(of)));
        lines.println(out + ": " + Plural.of(result.files(), "file") + " of "
                + Plural.of(Math.max(1, whose.size()), "paper"));
        lines.flush();
        return read.problems().isEmpty() && result.problems().isEmpty()
                && roster.stream().allMatch(table -> table.problems().isEmpty()) ? 0 : 1;
    }

    private Roster roster(Path file) {
        try {
            return Roster.read(file);
        } catch (UnusableExam unusable) {
            throw new ParameterException(spec.commandLine(), "--students: " + unusable.getMessage(), unusable);
        }
    }

    private static String whose(List<Student> students) {
        return students.isEmpty() ? "" : students.stream().limit(NAMED).map(Student::id)
                .collect(Collectors.joining(", ", " [", students.size() > NAMED ? " and "
                        + (students.size() - NAMED) + " others]" : "]"));
    }
}
