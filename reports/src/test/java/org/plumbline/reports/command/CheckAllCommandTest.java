package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.reports.Console;
import org.plumbline.reports.check.CheckEngine;
import org.plumbline.reports.check.RefusedRequest;
import org.plumbline.reports.check.Samples;
import picocli.CommandLine;

class CheckAllCommandTest {

    @TempDir
    private Path folder;

    private Console run(CheckEngine engine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new CheckAllCommand(engine)).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true)).execute(arguments);
        return new Console(status, out.toString(), err.toString());
    }

    private Console run(CheckEngine engine) {
        return run(engine, folder.toString(), "--report", folder.resolve("r").toString(), "--jobs", "3");
    }

    @Test
    void aTableOfAllAndAPageOfEach() throws IOException {
        for (String name : new String[] {"right", "wrong", "hanging", "crashing", "=cmd()", "<b>x"}) {
            Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("layers.py"), "");
        }
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("readme <i>.md"), "");
        Console console = run((request, progress) -> switch (request.target().title()) {
            case "wrong" -> Samples.full();
            case "hanging" -> Samples.report("hanging", Optional.of("no answer after 10 s"));
            case "crashing" -> throw new IllegalStateException("crashed");
            default -> Samples.right(request.target().title());
        });
        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out()).contains("batchnorm_backward (wrong)", "no answer after 10 s", "crashed",
                "there is no file in it", "No submissions: readme <i>.md",
                "7 submissions: 3 passed, 1 failed, 3 could not be run");
        assertThat(folder.resolve("r/summary.csv")).content().contains("\r\n'=cmd(),passed,",
                "\r\nwrong,failed,2024,3,7,1,");
        String index = Files.readString(folder.resolve("r/index.html"));
        assertThat(index).contains("&lt;b&gt;x", "readme &lt;i&gt;.md", "softmax_loss: fragile",
                "<td colspan=\"11\">no answer after 10 s</td>")
                .doesNotContain("<b>x", "<i>");
        for (String page : new String[] {"right", "wrong", "hanging", "crashing", "_cmd__", "_b_x", "empty"}) {
            assertThat(index).contains("href=\"submissions/" + page + ".html\"");
            assertThat(folder.resolve("r/submissions/" + page + ".html")).exists();
        }
        Console again = run((request, progress) -> Samples.right("x"));
        assertThat(again.out()).as("the reports are no submission").contains("7 submissions: 6 passed, 1 could not");
    }

    @Test
    void theExitStatusIsThatOfAll() throws IOException {
        Files.writeString(folder.resolve("a.py"), "");
        assertThat(run((request, progress) -> Samples.right("a")).status()).isZero();
        assertThat(run((request, progress) -> Samples.full()).status()).isEqualTo(1);
        assertThat(run((request, progress) -> Samples.report("a", Optional.empty())).status()).isEqualTo(2);
        assertThat(run((request, progress) -> Samples.report("a", Optional.of("no"))).status()).isEqualTo(3);
        Files.writeString(folder.resolve("b.py"), "");
        assertThat(run((request, progress) -> request.target().title().equals("a.py") ? Samples.right("a")
                : Samples.report("b", Optional.of("no"))).status()).isEqualTo(1);
    }

    @Test
    void aRefusalOfTheEngineIsBadUsage() throws IOException {
        Files.writeString(folder.resolve("a.py"), "");
        Console console = run((request, progress) -> {
            throw new RefusedRequest("--profile", "'cs'", "cs231n");
        });
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--profile: 'cs' came, cs231n is allowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|FOLDER", "nowhere|nowhere came", "F|holds submissions", "F/x.txt|x.txt came",
        "F --jobs 0|'0' came", "F --jobs x|'x' came"})
    void badUsageIsRefused(String line, String named) throws IOException {
        Files.writeString(folder.resolve("x.txt"), "");
        String[] arguments = line == null ? new String[0] : line.replaceAll("^F", folder.toString()).split(" ");
        Console console = run((request, progress) -> Samples.right("x"), arguments);
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains(named);
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedFirst() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "");
        boolean[] ran = new boolean[1];
        Console console = run((request, progress) -> {
            ran[0] = true;
            return Samples.right("a");
        }, folder.toString(), "--report", file.toString());
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("--report");
        assertThat(ran[0]).isFalse();
    }
}
