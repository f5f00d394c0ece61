package org.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlumblineTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "verify --help", "operations --help", "explain --help", "explain -h"})
    void helpIsEverywhere(String line) {
        Console console = Console.run(line.split(" "));
        assertThat(console.status()).isZero();
        assertThat(console.out()).startsWith("Usage: plumbline").contains("Exit status:", "2   bad usage");
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
        assertThat(Console.run("--help").out()).contains("verify", "operations", "explain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "frobnicate", "--frobnicate", "verify --frobnicate", "explain", "explain relu dense",
            "operations relu", "verify --seed x", "verify --seed"})
    void badUsageIsStatusTwoAndToldOnStandardError(String line) {
        Console console = Console.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("What is allowed: plumbline").contains("--help");
    }

    @Test
    void aRefusalNamesWhatCame() {
        assertThat(Console.run("verify", "--frobnicate").err()).contains("'--frobnicate'");
        assertThat(Console.run("verify", "--seed", "x").err()).contains("--seed", "'x'");
        assertThat(Console.run("explain").err()).contains("NAME");
    }
}
