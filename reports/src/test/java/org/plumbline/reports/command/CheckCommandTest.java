package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.oracle.real.Precision;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.reports.Console;
import org.plumbline.reports.check.CheckEngine;
import org.plumbline.reports.check.CheckRequest;
import org.plumbline.reports.check.RefusedRequest;
import org.plumbline.reports.check.Samples;
import org.plumbline.reports.check.Target;
import org.plumbline.reports.verification.Progress;
import picocli.CommandLine;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private final List<CheckRequest> requests = new ArrayList<>();
    private Path layers;

    @BeforeEach
    void aFile() throws IOException {
        layers = Files.writeString(folder.resolve("layers.py"), "");
    }

    private Console run(CheckReport report, String... arguments) {
        return run((request, progress) -> {
            requests.add(request);
            return report;
        }, arguments);
    }

    private static Console run(CheckEngine engine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new CheckCommand(engine)).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true)).execute(arguments);
        return new Console(status, out.toString(), err.toString());
    }

    @Test
    void theOptionsReachTheEngine() {
        run(Samples.right("layers.py"), layers.toString(), "--profile", "eecs498", "--edition", "2019", "--only", "a,b",
                "--only", "c", "--precision", "float32", "--convention", "mode=TRAINING,ties=FIRST", "--cases", "5",
                "--seed", "-9", "--timeout", "0.5", "--memory", "64");
        assertThat(requests).containsExactly(new CheckRequest(new Target.Files(layers), Optional.of("eecs498"), "2019",
                List.of("a", "b", "c"), Precision.SINGLE, Map.of("mode", "TRAINING", "ties", "FIRST"), 5, -9,
                Duration.ofMillis(500), 64));
    }

    @Test
    void everyKindOfTargetReachesTheEngine() {
        run(Samples.right("x"), "--command", "node layers.js --fast", "--profile", "p.yaml");
        run(Samples.right("x"), folder.toString(), "--class", "org.acme.Net");
        run(Samples.right("x"), folder.toString());
        run(Samples.right("x"), "--profile", "torch");
        assertThat(requests).extracting(CheckRequest::target).containsExactly(
                new Target.Program("node layers.js --fast"), new Target.JavaClass(List.of(folder), "org.acme.Net"),
                new Target.Files(folder), new Target.Installed("torch"));
    }

    @Test
    void whatAClassNeedsIsNamedBesideIt() throws IOException {
        Path jar = Files.writeString(folder.resolve("dep.jar"), "");
        run(Samples.right("x"), folder + File.pathSeparator + jar, "--class", "org.acme.Net");
        assertThat(requests).extracting(CheckRequest::target)
                .containsExactly(new Target.JavaClass(List.of(folder, jar), "org.acme.Net"));
        Console missing = run(Samples.right("x"), folder + File.pathSeparator + "no.jar", "--class", "org.acme.Net");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("TARGET: no.jar came");
    }

    /** The functions that --only leaves out are in the profile; a slip in a name is in none. */
    @Test
    void pointsForNoFunctionAreRefusedWithOnlyToo() throws IOException {
        Path rubric = Files.writeString(folder.resolve("rubric.yaml"), "points: {relu_forwad: 5, sgd: 1}");
        String[] arguments = {layers.toString(), "--profile", "cs231n", "--only", "relu_forward", "--gradescope",
            folder.resolve("results.json").toString(), "--rubric", rubric.toString()};
        CheckEngine engine = new CheckEngine() {
            @Override
            public CheckReport check(CheckRequest request, Progress progress) {
                return Samples.right("layers.py");
            }

            @Override
            public Set<String> functions(CheckRequest request) {
                return CheckEngine.STANDARD.functions(request);
            }
        };
        Console slip = run(engine, arguments);
        assertThat(slip.status()).isEqualTo(2);
        assertThat(slip.err()).contains("--rubric: points of 'relu_forwad' came", "relu_forward");
        Files.writeString(rubric, "points: {relu_forward: 5, sgd: 1}");
        assertThat(run(engine, arguments).status()).isZero();
    }

    @Test
    void theExitStatusIsTheReports() {
        assertThat(run(Samples.right("x"), layers.toString()).status()).isZero();
        assertThat(run(Samples.full(), layers.toString()).status()).isEqualTo(1);
        assertThat(run(Samples.report("x", Optional.empty()), layers.toString()).status()).isEqualTo(2);
        assertThat(run(Samples.report("x", Optional.of("no Python")), layers.toString()).status()).isEqualTo(3);
    }

    @Test
    void nothingIsWrittenUnasked() {
        assertThat(run(Samples.right("x"), layers.toString()).out()).contains("relu_forward", "1 right");
        assertThat(folder.toFile().list()).containsExactly("layers.py");
    }

    @Test
    void everyReportIsWrittenWhereItIsAskedFor() throws IOException {
        Path rubric = Files.writeString(folder.resolve("rubric.yaml"), "points: {fc_backward: 5}");
        Console console = run(Samples.full(), layers.toString(), "--report", folder.resolve("r").toString(), "--json",
                folder.resolve("x.json").toString(), "--gradescope", folder.resolve("results.json").toString(),
                "--rubric", rubric.toString());
        assertThat(folder.resolve("r/index.html")).content().contains("batchnorm_backward");
        assertThat(folder.resolve("r/junit.xml")).content().contains("<testsuite name=\"layers.py\"");
        assertThat(folder.resolve("x.json")).hasSameTextualContentAs(folder.resolve("r/check.json"));
        assertThat(folder.resolve("results.json")).content().contains("\"max_score\" : 5");
        assertThat(console.out().lines().toList()).endsWith(folder.resolve("r/index.html").toString(),
                folder.resolve("r/check.json").toString(), folder.resolve("r/junit.xml").toString(),
                folder.resolve("x.json").toString(), folder.resolve("results.json").toString(),
                "2 right, 1 right but imprecise, 1 missing, 1 fragile, 1 other convention, 2 wrong, "
                        + "1 breaks the protocol, 1 does not return, 1 not judged");
    }

    @Test
    void hostileTextIsToldInEveryReport() {
        Console console = run(Samples.hostile(), layers.toString(), "--report", folder.resolve("r").toString(),
                "--gradescope", folder.resolve("results.json").toString());
        assertThat(console.status()).isEqualTo(3);
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(folder.resolve("r").toFile().list()).containsExactlyInAnyOrder("index.html", "check.json",
                "junit.xml");
    }

    @Test
    void anEngineThatBreaksIsToldAsUnrunnable() {
        Console console = run((request, progress) -> {
            throw new NullPointerException("x is null");
        }, layers.toString());
        assertThat(console.status()).isEqualTo(3);
        assertThat(console.out()).contains("COULD NOT BE RUN the check itself failed", "x is null");
    }

    @Test
    void aRefusalOfTheEngineIsBadUsage() {
        Console console = run((request, progress) -> {
            throw new RefusedRequest("--only", "'affin'", "affine_forward or affine_backward");
        }, layers.toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--only: 'affin' came, affine_forward or affine_backward is allowed");
    }

    /** What came is named, with what is allowed; nothing is run. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|TARGET: none came", "nowhere.py|nowhere.py came", "L --command x|--command",
        "--command x --class Y|--class", "--class Y|--class", "a.jar|without --class", "L --precision half|'half'",
        "L --precision float64x|float32 is allowed", "L --cases 0|'0' came", "L --timeout 0|'0' came",
        "L --timeout -1|'-1' came", "L --timeout 1e3|'1e3' came", "L --memory x|'x' came",
        "L --convention mode|--convention",
        "L --only ,|--only", "L --profile ''|--profile", "L --command ''|--command",
        "L --rubric R|without --gradescope",
        "L --gradescope G --rubric nowhere|nowhere came", "L --json G --gradescope G|two reports",
        "L --json .|a folder",
        "L --report L|--report", "L M|M"})
    void badUsageIsRefused(String line, String named) throws IOException {
        Files.writeString(folder.resolve("a.jar"), "");
        String[] arguments = line == null ? new String[0] : line.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replaceAll("^L$", layers.toString()).replaceAll("^(G|a[.]jar)$", folder + "/$1")
                    .replaceAll("^''$", "").replaceAll("^[.]$", folder.toString());
        }
        Console console = run(Samples.right("x"), arguments);
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains(named);
        assertThat(requests).isEmpty();
    }
}
