package org.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlumblineTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "verify --help", "operations --help", "explain --help", "explain -h",
            "check --help", "check-all --help", "fetch --help", "doctor --help"})
    void helpIsEverywhere(String line) {
        Console console = Console.run(line.split(" "));
        assertThat(console.status()).isZero();
        assertThat(console.out()).startsWith("Usage: plumbline").contains("Exit status:", "0   ", "2   bad usage");
        assertThat(console.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "verify --version"})
    void theVersionIsSaid(String line) {
        Console console = Console.run(line.split(" "));
        assertThat(console.status()).isZero();
        assertThat(console.out()).startsWith("plumbline ");
    }

    @Test
    void theHelpNamesEverySubcommand() {
        assertThat(Console.run("--help").out()).contains("check", "check-all", "verify", "operations", "explain",
                "fetch", "doctor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "--frobnicate", "verify --frobnicate", "explain", "operations relu",
            "verify --seed x", "verify --seed"})
    void badUsageIsStatusTwoAndToldOnStandardError(String line) {
        Console console = Console.run(line.split(" "));
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("What is allowed: plumbline").contains("--help");
    }

    @Test
    void withoutACommandItIsSaidWhatToRun() {
        Console console = Console.run();
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines().findFirst().orElseThrow()).contains("plumbline verify");
        assertThat(console.err()).contains("Usage: plumbline", "verify", "operations", "explain");
        assertThat(Console.run("--help").out()).contains("2   bad usage, or no command");
    }

    /** Nothing is judged there, so nothing can fail. */
    @ParameterizedTest
    @ValueSource(strings = {"operations", "explain"})
    void onlyWhatCanHappenIsAnExitStatus(String command) {
        assertThat(Console.run(command, "--help").out()).doesNotContain("  1   ");
        assertThat(Console.run("verify", "--help").out()).contains("  1   an operation failed");
    }

    @Test
    void aRefusalNamesWhatCame() {
        assertThat(Console.run("verify", "--frobnicate").err()).contains("'--frobnicate'");
        assertThat(Console.run("verify", "--seed", "x").err()).contains("--seed", "'x'");
        assertThat(Console.run("explain").err()).contains("NAME");
    }
}
