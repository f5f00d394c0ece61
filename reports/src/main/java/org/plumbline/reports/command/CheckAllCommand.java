package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.properties.Plural;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.CheckAll;
import org.plumbline.reports.check.CheckEngine;
import org.plumbline.reports.check.CheckRequest;
import org.plumbline.reports.check.GuardedEngine;
import org.plumbline.reports.check.RefusedRequest;
import org.plumbline.reports.check.Submissions;
import org.plumbline.reports.check.Summary;
import org.plumbline.reports.check.SummaryCsv;
import org.plumbline.reports.check.SummaryPage;
import org.plumbline.reports.check.SummaryText;
import org.plumbline.reports.check.Target;
import org.plumbline.reports.page.ProgressLine;
import org.plumbline.reports.page.Terminal;
import org.plumbline.reports.verification.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a course's submissions. */
@Command(name = "check-all",
        description = "Checks every submission of a folder, which are its sub-folders and Python files: a table of "
                + "all, and a page of each.",
        exitCodeList = {"0:every submission passed", "1:a submission failed or could not be run",
            Plumbline.BAD_USAGE + ", or nothing to check", "3:no submission could be run"})
public final class CheckAllCommand implements Callable<Integer> {

    private static final String FOLDER = "plumbline-report/check-all";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder of submissions.")
    private Path folder;

    @Mixin
    private CheckOptions options;

    @Option(names = "--jobs", paramLabel = "N", converter = AtLeastOne.class,
            description = "How many submissions at a time; by default as many as there are processors.")
    private Integer jobs;

    @Option(names = "--report", paramLabel = "FOLDER", defaultValue = FOLDER,
            description = "Write index.html, summary.csv and a page of each submission there; default "
                    + "${DEFAULT-VALUE}.")
    private Path report;

    private final GuardedEngine engine;

    public CheckAllCommand() {
        this(CheckEngine.STANDARD);
    }

    /** A command with another engine. */
    CheckAllCommand(CheckEngine engine) {
        this.engine = new GuardedEngine(engine);
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        Submissions submissions = submissions(command);
        CheckRequest request = options.request(command, new Target.Files(folder));
        Output page = Output.at(command, "--report", report.resolve("index.html"));
        Output table = Output.at(command, "--report", report.resolve("summary.csv"));
        List<Summary> summaries = check(command, request, submissions);
        PrintWriter out = command.getOut();
        SummaryText text = new SummaryText(command.getColorScheme().ansi(), Terminal.OUTPUT.width());
        out.print(text.of(summaries, submissions.strays()));
        out.flush();
        page.write(SummaryPage.of(request.target().title(), facts(request), summaries, submissions.strays()));
        table.write(SummaryCsv.of(summaries));
        out.println(text.summary(summaries));
        out.flush();
        return Summary.status(summaries);
    }

    private Submissions submissions(CommandLine command) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(command, "FOLDER: " + folder + " came, a folder that exists is allowed");
        }
        try {
            Submissions submissions = Submissions.in(folder, report);
            if (submissions.found().isEmpty()) {
                throw new ParameterException(command, "FOLDER: " + folder + " came, a folder is allowed that holds "
                        + "submissions: sub-folders or Python files");
            }
            return submissions;
        } catch (IOException unreadable) {
            throw new ParameterException(command, "FOLDER: " + folder + " came, a folder that can be read is allowed",
                    unreadable);
        }
    }

    private List<Summary> check(CommandLine command, CheckRequest request, Submissions submissions) {
        int workers = Math.min(jobs != null ? jobs : Runtime.getRuntime().availableProcessors(),
                submissions.found().size());
        try (Progress progress = ProgressLine.of("check-all", submissions.found().size())) {
            return new CheckAll(engine, request, workers, report).run(submissions.found(), progress);
        } catch (RefusedRequest refused) {
            throw new ParameterException(command, refused.getMessage(), refused);
        } catch (IOException unwritten) {
            throw Output.unwritable(command, "--report", report, unwritten);
        }
    }

    private static String facts(CheckRequest request) {
        return String.format("profile %s, %s, %s a function, seed %d, Plumbline %s",
                request.profile().orElse("found"), GuardedEngine.name(request.precision()),
                Plural.of(request.cases(), "case"),
                request.seed(), Plumbline.version());
    }
}
