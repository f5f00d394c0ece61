package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reports.Plumbline;

/** The command on a terminal, which {@code script} of util-linux plays. */
@EnabledOnOs(OS.LINUX)
class TerminalTest {

    private static final String ESCAPE = "\u001b[";

    @TempDir
    private Path folder;

    @Test
    void aTerminalHasColours() throws Exception {
        assertThat(onATerminal(Map.of("TERM", "xterm"), "", "operations")).contains(ESCAPE, "relu");
    }

    @ParameterizedTest
    @CsvSource({"TERM, dumb", "NO_COLOR, 1"})
    void coloursMayBeForbidden(String name, String value) throws Exception {
        assertThat(onATerminal(Map.of(name, value), "", "operations")).contains("relu").doesNotContain(ESCAPE);
    }

    @Test
    void aPipeHasNone() throws Exception {
        assertThat(onATerminal(Map.of("TERM", "xterm"), " | cat", "operations")).contains("relu")
                .doesNotContain(ESCAPE);
        Path errors = folder.resolve("errors");
        assertThat(onATerminal(Map.of("TERM", "xterm"), " 2>" + errors, "explain frobnicate")).isEmpty();
        assertThat(Files.readString(errors)).contains("'frobnicate'").doesNotContain(ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 130})
    void theTableAndTheBarFit(int width) throws Exception {
        String shown = onATerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), "", verify(), width);
        assertThat(shown).contains("100%", "ELEMENTS_");
        assertThat(shown.split("[\\r\\n]+")).filteredOn(line -> !line.contains(folder.toString()))
                .filteredOn(line -> !line.contains(" third party: "))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void aTerminalThatCannotWriteOverALineHasNoBar() throws Exception {
        assertThat(onATerminal(Map.of("TERM", "dumb"), "", verify())).contains("average-pool2d")
                .doesNotContain("100%", ESCAPE);
    }

    private String verify() {
        return "verify --only average-pool2d --cases 2 --every --html " + folder.resolve("page.html")
                + " --json " + folder.resolve("data.json");
    }

    private static String onATerminal(Map<String, String> environment, String redirection, String arguments)
            throws IOException, InterruptedException {
        return onATerminal(environment, redirection, arguments, 100);
    }

    private static String onATerminal(Map<String, String> environment, String redirection, String arguments, int width)
            throws IOException, InterruptedException {
        assumeTrue(new File("/usr/bin/script").canExecute(), "needs script of util-linux");
        String command = String.format("stty cols %d; '%s' -cp \"$JARS\" %s %s%s", width,
                Path.of(System.getProperty("java.home"), "bin", "java"), Plumbline.class.getName(), arguments,
                redirection);
        ProcessBuilder script = new ProcessBuilder("script", "-qec", command, "/dev/null")
                .redirectInput(Redirect.from(new File("/dev/null"))).redirectErrorStream(true);
        script.environment().keySet().removeIf(name -> name.startsWith("CLICOLOR") || name.equals("NO_COLOR"));
        script.environment().put("JARS", System.getProperty("java.class.path"));
        script.environment().putAll(environment);
        Process running = script.start();
        String shown = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return shown;
    }
}
