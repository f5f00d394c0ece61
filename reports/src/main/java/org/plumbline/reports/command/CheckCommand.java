package org.plumbline.reports.command;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.check.CheckEngine;
import org.plumbline.reports.check.CheckJson;
import org.plumbline.reports.check.CheckPage;
import org.plumbline.reports.check.CheckRequest;
import org.plumbline.reports.check.CheckText;
import org.plumbline.reports.check.Gradescope;
import org.plumbline.reports.check.GuardedEngine;
import org.plumbline.reports.check.JUnitXml;
import org.plumbline.reports.check.RefusedRequest;
import org.plumbline.reports.check.Rubric;
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

/** Checks somebody's code. */
@Command(name = "check",
        description = "Says of each function of somebody's code whether it is right, and if not, what is wrong, on the "
                + "smallest numbers that show it.",
        exitCodeList = {"0:every function passed", "1:a function failed", Plumbline.BAD_USAGE + ", or nothing to check",
            "3:the code could not be run"})
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TARGET", arity = "0..1",
            description = "A Python file, a folder, or with --class a jar or a folder of classes, and those of what it "
                    + "needs as in a class path.")
    private Path target;

    @Option(names = "--class", paramLabel = "NAME", description = "The Java class of TARGET to check.")
    private String className;

    @Option(names = "--command", paramLabel = "LINE",
            description = "Instead of TARGET: a program in any language that speaks the protocol, with its arguments; "
                    + "quotes as in a shell.")
    private String program;

    @Mixin
    private CheckOptions options;

    @Option(names = "--report", paramLabel = "FOLDER",
            description = "Write the page index.html, check.json and junit.xml there.")
    private Path report;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
    private Path json;

    @Option(names = "--gradescope", paramLabel = "FILE", description = "Write results.json as Gradescope reads it.")
    private Path gradescope;

    @Option(names = "--rubric", paramLabel = "FILE", description = "The points for --gradescope, as YAML: "
            + "{points: {FUNCTION: N}, default: 1, partial: {fragile: 0.5}, visibility: visible}.")
    private Path rubric;

    private final GuardedEngine engine;

    public CheckCommand() {
        this(CheckEngine.STANDARD);
    }

    /** A command with another engine. */
    CheckCommand(CheckEngine engine) {
        this.engine = new GuardedEngine(engine);
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        CheckRequest request = options.request(command, target());
        try {
            Map<Output, Function<CheckReport, String>> outputs = outputs(command, request);
            CheckReport found = check(request);
            print(found, outputs);
            return found.status();
        } catch (RefusedRequest refused) {
            throw new ParameterException(command, refused.getMessage(), refused);
        }
    }

    private CheckReport check(CheckRequest request) {
        try (Progress progress = ProgressLine.of("check", -1)) {
            return engine.check(request, progress);
        }
    }

    private Target target() {
        if (program != null) {
            refuse(target != null, "--command: came beside TARGET " + target + ", one of the two is allowed");
            refuse(className != null, "--class: came beside --command, a class of a TARGET is allowed");
            refuse(program.isBlank(), "--command: an empty line came, a program with its arguments is allowed");
            return new Target.Program(program);
        }
        if (target == null) {
            refuse(className != null, "--class: came without TARGET, a jar or a folder of classes is allowed with it");
            return new Target.Installed(options.profile().orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "TARGET: none came, a Python file, a folder, a jar, --command or a --profile that has its own is "
                            + "allowed")));
        }
        if (className != null) {
            return new Target.JavaClass(where(), className);
        }
        refuse(!Files.exists(target), "TARGET: " + target + " came, a file or folder that exists is allowed");
        refuse(target.toString().endsWith(".jar"), "TARGET: " + target + " came without --class, a jar is allowed "
                + "with it");
        return new Target.Files(target);
    }

    /** The jars and folders of TARGET: one, or several as in a class path. */
    private List<Path> where() {
        List<Path> where = Files.exists(target) ? List.of(target)
                : Stream.of(target.toString().split(File.pathSeparator)).map(Path::of).toList();
        where.forEach(path -> refuse(!Files.exists(path), "TARGET: " + path + " came, a jar or a folder of classes "
                + "that exists is allowed, or several with " + File.pathSeparator + " between them"));
        return where;
    }

    /** What is to be written, each file made sure of before the work begins. */
    private Map<Output, Function<CheckReport, String>> outputs(CommandLine command,
            CheckRequest request) {
        refuse(rubric != null && gradescope == null, "--rubric: came without --gradescope, it is allowed with it");
        Rubric points = Optional.ofNullable(rubric).map(Rubric::read).orElseGet(Rubric::standard);
        if (!request.only().isEmpty() && !points.points().isEmpty()) {
            points = points.of(engine.functions(request)).only(request.only());
        }
        Rubric worth = points;
        Map<Output, Function<CheckReport, String>> outputs = new LinkedHashMap<>();
        if (report != null) {
            outputs.put(Output.at(command, "--report", report.resolve("index.html")), CheckPage::of);
            outputs.put(Output.at(command, "--report", report.resolve("check.json")), CheckJson::of);
            outputs.put(Output.at(command, "--report", report.resolve("junit.xml")), JUnitXml::of);
        }
        if (json != null) {
            outputs.put(Output.at(command, "--json", json), CheckJson::of);
        }
        if (gradescope != null) {
            outputs.put(Output.at(command, "--gradescope", gradescope), found -> Gradescope.of(found, worth));
        }
        refuse(outputs.keySet().stream().map(output -> output.file().path()).distinct().count() < outputs.size(),
                "--json, --gradescope: two reports came for one file, a file each is allowed");
        return outputs;
    }

    private void print(CheckReport found, Map<Output, Function<CheckReport, String>> outputs) {
        PrintWriter out = spec.commandLine().getOut();
        CheckText text = new CheckText(spec.commandLine().getColorScheme().ansi(), Terminal.OUTPUT.width());
        out.print(text.of(found));
        out.flush();
        outputs.forEach((output, content) -> output.write(content.apply(found)));
        out.println(text.summary(found));
        out.flush();
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
