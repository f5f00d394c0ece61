package org.plumbline.reports.command;

import java.util.concurrent.Callable;
import org.plumbline.reports.Plumbline;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done with exams. */
@Command(name = "exam", description = "Exams whose keys carry evidence. EXAM is a folder with exam.yaml, or one that "
        + "Plumbline brings along, such as seeds/004.",
        subcommands = {ExamNewCommand.class, ExamKeyCommand.class, ExamCheckCommand.class, ExamMakeCommand.class,
            ExamGradeCommand.class, ExamRegradeCommand.class, ExamAuditCommand.class},
        exitCodeList = {"0:it was done", Plumbline.BAD_USAGE})
public final class ExamCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "exam: no command came; allowed: "
                + String.join(", ", spec.subcommands().keySet()));
    }
}
