package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.GradedReader;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.exam.audit.AuditPage;
import org.plumbline.reports.exam.audit.Objection;
import org.plumbline.reports.exam.audit.PaperAudit;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.key.ExamKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a graded paper against the key. */
@Command(name = "audit", description = "Holds a graded paper against the key: right answers that lost marks, wrong "
        + "ones that got full marks, rubrics that contradict the mathematics, printed code that cannot run, labels "
        + "used twice and marks that do not add up, each with what shows it.",
        exitCodeList = {"0:there is nothing to object to",
            "1:there is, or a part of the exam or of the paper cannot be used", Plumbline.BAD_USAGE})
public final class ExamAuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXAM", description = "A folder with exam.yaml, or one such as seeds/004.")
    private String exam;

    @Parameters(index = "1", paramLabel = "GRADED", arity = "0..1", description = "The graded paper; by default "
            + GradedReader.FILE + " of EXAM.")
    private Optional<Path> graded;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Of random cases; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the page goes; by default EXAM-audit.html.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        Output page = Output.at(spec.commandLine(), "--out",
                out.orElseGet(() -> Path.of(Path.of(exam).getFileName() + "-audit.html")));
        PaperAudit audit = audit();
        print(audit);
        page.write(html(audit));
        return audit.objections().isEmpty() && audit.problems().isEmpty() ? 0 : 1;
    }

    private PaperAudit audit() {
        ExamReader.Read read = ExamPlace.read(spec.commandLine(), exam);
        ExamReader.Source source = graded.<ExamReader.Source>map(path -> file -> Files.readString(path))
                .orElseGet(() -> ExamPlace.source(spec.commandLine(), exam));
        try {
            GradedReader.Read paper = GradedReader.read(read.exam(), source,
                    graded.map(Path::toString).orElse(GradedReader.FILE));
            return PaperAudit.of(ExamKey.of(read, seed), paper, new Python(Interpreter.find()), seed);
        } catch (UnusableExam unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        }
    }

    private String html(PaperAudit audit) {
        try {
            return AuditPage.of(audit);
        } catch (UnusableExam | IllegalArgumentException unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        }
    }

    private void print(PaperAudit audit) {
        PrintWriter lines = spec.commandLine().getOut();
        audit.problems().forEach(lines::println);
        for (Objection objection : audit.objections()) {
            lines.printf("%s: %s: %s%n", objection.kind().title(), objection.name(), objection.says());
            objection.evidence().forEach(one -> lines.printf("    %s: %s (%s)%n", one.status().word(), one.says(),
                    one.detail()));
        }
        if (audit.notRun() > 0) {
            lines.printf("%d pieces of code: %s%n", audit.notRun(), Python.ABSENT);
        }
        lines.printf("%s: %s%n%s%n", audit.paper().title(), audit.sum(), Arrays.stream(Objection.Kind.values())
                .map(kind -> kind.title() + " (" + audit.of(kind).size() + ")").collect(Collectors.joining(", ")));
        lines.flush();
    }
}
