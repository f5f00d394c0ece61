package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.plumbline.properties.Subject;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.page.HtmlReport;
import org.plumbline.reports.page.JsonReport;
import org.plumbline.reports.page.ProgressLine;
import org.plumbline.reports.page.Terminal;
import org.plumbline.reports.page.TextReport;
import org.plumbline.reports.thirdparty.ThirdParty;
import org.plumbline.reports.verification.Progress;
import org.plumbline.reports.verification.Report;
import org.plumbline.reports.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(name = "verify",
        description = "Runs every lane on every operation and judges third-party code; prints a table and writes it as "
                + "an HTML page and as JSON.",
        exitCodeList = {"0:nothing failed", "1:an operation failed a lane", Plumbline.BAD_USAGE})
public final class VerifyCommand implements Callable<Integer> {

    private static final String DEFAULT_CASES = "30";
    private static final String FOLDER = "plumbline-report";

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

    @Option(names = "--html", paramLabel = "FILE",
            description = "Where to write the page; by default verify.html in " + FOLDER + ", with --only NAME "
                    + "verify-NAME.html.")
    private Path html;

    @Option(names = "--json", paramLabel = "FILE",
            description = "Where to write the JSON; by default verify.json in " + FOLDER + ", with --only NAME "
                    + "verify-NAME.json.")
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
    public Integer call() {
        Selection selection = Selection.of(spec.commandLine(), Catalogue.standard(), ThirdParty.all(), only);
        Path pagePlace = html != null ? html : Path.of(FOLDER, selection.title() + ".html");
        Path dataPlace = json != null ? json : Path.of(FOLDER, selection.title() + ".json");
        Output page = Output.at(spec.commandLine(), "--html", pagePlace);
        Output data = Output.at(spec.commandLine(), "--json", dataPlace);
        if (page.file().path().equals(data.file().path())) {
            throw new ParameterException(spec.commandLine(), "--json: " + dataPlace
                    + " came, another file than that of --html is allowed");
        }
        Report report = run(selection);
        PrintWriter out = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        out.print(new TextReport(ansi, every, Terminal.OUTPUT.width()).of(report));
        out.flush();
        page.write(HtmlReport.of(report));
        data.write(JsonReport.of(report));
        return report.passed() ? 0 : 1;
    }

    private Report run(Selection selection) {
        long chosen = seed != null ? seed : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        Verification verification =
                new Verification(chosen, cases, subject, selection.entries(), selection.trials());
        try (Progress progress = ProgressLine.of("verify", verification.parts())) {
            return verification.run(progress);
        }
    }
}
