package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.Exam;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.exam.course.PartName;
import org.plumbline.reports.exam.grade.Grader;
import org.plumbline.reports.exam.grade.Grades;
import org.plumbline.reports.exam.grade.GradesJson;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.grade.Regrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Marks answers again. */
@Command(name = "regrade", description = "Marks parts again after their key was corrected, from the answers that were "
        + "marked, and lists who gains and who loses. Other parts keep their marks.",
        exitCodeList = {"0:all was marked that can be", "1:a question was left out", Plumbline.BAD_USAGE})
public final class ExamRegradeCommand implements Callable<Integer> {

    private static final String CHANGED = "--changed";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXAM", description = "The corrected exam.")
    private String exam;

    @Parameters(index = "1", paramLabel = "GRADES", description = "grades.json, as 'exam grade' wrote it.")
    private Path grades;

    @Option(names = CHANGED, paramLabel = "PART", split = ",", required = true,
            description = "The parts whose key was corrected, such as q4.1, with commas between.")
    private List<String> changed;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "plumbline-regraded",
            description = "Where the new marks go; ${DEFAULT-VALUE} by default.")
    private Path out;

    @Override
    public Integer call() {
        ExamReader.Read read = ExamPlace.read(spec.commandLine(), exam);
        Set<PartName> parts = parts(read.exam());
        Grades before = before(read.exam());
        Grader grader = new Grader(read.exam(), before.seed(), new Python(Interpreter.find()));
        Regrade regrade = Regrade.of(before, parts, grader);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(grader.problems());
        PrintWriter lines = spec.commandLine().getOut();
        problems.forEach(lines::println);
        list(lines, "gains", regrade.changes().stream().filter(change -> change.gain().signum() > 0).toList());
        list(lines, "loses", regrade.changes().stream().filter(change -> change.gain().signum() < 0).toList());
        ExamGradeCommand.write(spec, regrade.grades(), out);
        return problems.isEmpty() ? 0 : 1;
    }

    private static void list(PrintWriter lines, String what, List<Regrade.Change> changes) {
        lines.println((changes.isEmpty() ? "nobody " : changes.stream().map(Regrade.Change::student).distinct().count()
                + " of them ") + what + (changes.isEmpty() ? "" : ":"));
        changes.forEach(change -> lines.println("  " + change.inWords()));
    }

    private Set<PartName> parts(Exam of) {
        Map<String, PartName> names = PartName.all(of);
        Set<PartName> parts = new LinkedHashSet<>();
        for (String name : changed) {
            PartName part = names.get(name.strip().toLowerCase(Locale.ROOT));
            if (part == null) {
                throw new ParameterException(spec.commandLine(), CHANGED + ": '" + name + "' came; allowed: "
                        + names.values().stream().distinct().map(PartName::toString)
                                .collect(Collectors.joining(", ")));
            }
            parts.add(part);
        }
        return parts;
    }

    private Grades before(Exam of) {
        try {
            return GradesJson.read(grades.toString(), Files.readString(grades), of);
        } catch (UnusableExam unusable) {
            throw new ParameterException(spec.commandLine(), "GRADES: " + unusable.getMessage(), unusable);
        } catch (CharacterCodingException coding) {
            throw new ParameterException(spec.commandLine(), "GRADES: " + grades + ": this is no text in UTF-8",
                    coding);
        } catch (IOException missing) {
            throw new ParameterException(spec.commandLine(), "GRADES: " + grades + ": there is no such file that can "
                    + "be read", missing);
        }
    }
}
