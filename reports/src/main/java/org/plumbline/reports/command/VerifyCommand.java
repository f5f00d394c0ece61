package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.plumbline.properties.Subject;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.page.HtmlReport;
import org.plumbline.reports.page.JsonReport;
import org.plumbline.reports.page.ProgressLine;
import org.plumbline.reports.page.ReportFile;
import org.plumbline.reports.page.TextReport;
import org.plumbline.reports.thirdparty.ThirdParty;
import org.plumbline.reports.verification.Progress;
import org.plumbline.reports.verification.Report;
import org.plumbline.reports.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(name = "verify",
        description = "Runs every lane on every operation and judges third-party code; prints a table and writes it as "
                + "an HTML page and as JSON.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:everything passed", "1:an operation failed a lane", "2:bad usage"})
public final class VerifyCommand implements Callable<Integer> {

    private static final String DEFAULT_CASES = "30";

    @Spec
    private CommandSpec spec;

    @Option(names = "--cases", paramLabel = "N", defaultValue = DEFAULT_CASES, converter = AtLeastOne.class,
            description = "How many random cases each lane judges of each operation; default ${DEFAULT-VALUE}.")
    private int cases;

    @Option(names = "--seed", paramLabel = "S",
            description = "The seed of all random choices; the summary prints it. By default another one each time.")
    private Long seed;

    @Option(names = "--only", paramLabel = "NAME", split = ",",
            description = "Only these operations, families or third-party libraries (tribuo, commons-math).")
    private List<String> only;

    @Option(names = "--every", description = "Print a row for each combination of conventions, not only where one "
            + "did not pass. The HTML page and the JSON hold them all in any case.")
    private boolean every;

    @Option(names = "--html", paramLabel = "FILE", defaultValue = "plumbline-report/verify.html",
            description = "Where to write the page; default ${DEFAULT-VALUE}.")
    private Path html;

    @Option(names = "--json", paramLabel = "FILE", defaultValue = "plumbline-report/verify.json",
            description = "Where to write the JSON; default ${DEFAULT-VALUE}.")
    private Path json;

    private final Subject subject;

    public VerifyCommand() {
        this(Subject.REFERENCE);
    }

    /** A command that judges another subject than the oracle's reference. */
    VerifyCommand(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Integer call() throws IOException {
        Verification verification = verification();
        ReportFile page = file("--html", html);
        ReportFile data = file("--json", json);
        if (page.path().equals(data.path())) {
            throw new ParameterException(spec.commandLine(), "--json: " + json
                    + " came, another file than that of --html is allowed");
        }
        Report report = run(verification);
        page.write(HtmlReport.of(report));
        data.write(JsonReport.of(report));
        print(report, page, data);
        return report.passed() ? 0 : 1;
    }

    private Verification verification() {
        Selection selection = Selection.of(spec.commandLine(), Catalogue.standard(), ThirdParty.all(), only);
        long chosen = seed != null ? seed : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        return new Verification(chosen, cases, subject, selection.entries(), selection.trials());
    }

    private ReportFile file(String option, Path path) {
        try {
            return ReportFile.at(path);
        } catch (IOException refused) {
            throw new ParameterException(spec.commandLine(), option + ": " + path
                    + " came, a file that can be written is allowed: "
                    + (refused instanceof FileSystemException ? "none can be made there" : refused.getMessage()), refused);
        }
    }

    private static Report run(Verification verification) {
        try (Progress progress = ProgressLine.of(verification.parts())) {
            return verification.run(progress);
        }
    }

    private void print(Report report, ReportFile page, ReportFile data) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(new TextReport(spec.commandLine().getColorScheme().ansi(), every).of(report));
        out.println(page.path());
        out.println(data.path());
        out.flush();
    }
}
