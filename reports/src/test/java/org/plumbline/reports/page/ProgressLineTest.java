package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reports.verification.Progress;

class ProgressLineTest {

    @Test
    void aTerminalShowsHowFarItIs() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        try (Progress progress = ProgressLine.on(stream, "verify", 2, 90)) {
            progress.step("relu");
            progress.step("dense");
        }
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("verify", "2/2", "dense");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 140})
    void itIsAsWideAsTheTerminal(int width) {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        try (Progress progress = ProgressLine.on(stream, "verify", 2, width)) {
            progress.step("relu");
            progress.step("an operation with quite a long name");
        }
        String[] drawn = terminal.toString(StandardCharsets.UTF_8).split("[\\r\\n]+");
        assertThat(Stream.of(drawn).mapToInt(String::length).max()).hasValue(width - 1);
    }

    /** A build's standard error is a pipe or a file. */
    @Test
    void nothingIsShownWhereNobodyWatches() {
        assertThat(Terminal.ERRORS.isWatched()).isFalse();
        assertThat(ProgressLine.of("verify", 2)).isSameAs(Progress.SILENT);
    }
}
