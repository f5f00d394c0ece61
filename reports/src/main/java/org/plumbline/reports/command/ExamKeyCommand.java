package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.exam.key.ExamKey;
import org.plumbline.reports.exam.key.KeyPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the key of an exam. */
@Command(name = "key", description = "Writes the complete key of an exam: every answer with its steps, its evidence "
        + "and how well that backs it.",
        exitCodeList = {"0:every answer stands", "1:an answer is refuted, or not backed, or cannot be computed",
            Plumbline.BAD_USAGE})
public final class ExamKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXAM", description = "A folder with exam.yaml, or one such as seeds/004.")
    private String exam;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Of random cases; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the page goes; by default EXAM-key.html.")
    private Optional<Path> out;

    @Override
    public Integer call() {
        Output page = Output.at(spec.commandLine(), "--out",
                out.orElseGet(() -> Path.of(Path.of(exam).getFileName() + "-key.html")));
        ExamKey key = ExamKey.of(ExamPlace.read(spec.commandLine(), exam), seed);
        PrintWriter lines = spec.commandLine().getOut();
        key.problems().forEach(lines::println);
        lines.println(key.exam().title() + ": " + key.questions().size() + " questions, "
                + key.statuses().entrySet().stream().map(ExamKeyCommand::words).collect(Collectors.joining(", ")));
        try {
            page.write(KeyPage.of(key));
        } catch (UnusableExam unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        }
        return key.problems().isEmpty() ? 0 : 1;
    }

    private static String words(Map.Entry<?, Long> entry) {
        return entry.getValue() + " " + entry.getKey().toString().toLowerCase(Locale.ROOT);
    }
}
