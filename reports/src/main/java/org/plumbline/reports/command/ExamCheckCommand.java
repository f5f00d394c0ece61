package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.key.ExamCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an exam. */
@Command(name = "check", description = "Checks an exam: that its files are whole, that every answer that can be "
        + "computed is backed by evidence, and so it is of variants of each question.",
        exitCodeList = {"0:it is in order", "1:there is something to mend", Plumbline.BAD_USAGE})
public final class ExamCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXAM", description = "A folder with exam.yaml, or one such as seeds/004.")
    private String exam;

    @Option(names = "--variants", paramLabel = "N", converter = AtLeastOne.class, defaultValue = "100",
            description = "How many variants of each question with parameters; ${DEFAULT-VALUE} by default.")
    private int variants;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Of variants and random cases; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Override
    public Integer call() {
        PrintWriter lines = spec.commandLine().getOut();
        ExamCheck check = ExamCheck.of(ExamPlace.read(spec.commandLine(), exam), variants,
                new Python(Interpreter.find()), seed);
        List<Problem> problems = check.problems();
        problems.forEach(lines::println);
        lines.printf("%s: %d questions, %d of them with %d variants each: %s%n", exam, check.questions(),
                check.varied(), variants, problems.isEmpty() ? "in order" : problems.size() + " to mend");
        lines.flush();
        return problems.isEmpty() ? 0 : 1;
    }
}
