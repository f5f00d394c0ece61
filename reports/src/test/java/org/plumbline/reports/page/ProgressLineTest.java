package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aLogHasLinesWhereTheNumberOfPartsIsKnown() {
        assertThat(Terminal.ERRORS.isWatched()).isFalse();
        assertThat(ProgressLine.of("verify", 2)).isInstanceOf(QuarterLines.class);
        assertThat(ProgressLine.of("check", -1)).isSameAs(Progress.SILENT);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, 1", "3, '1,2'", "4, '1,2,3'", "5, '2,3,4'", "108, '27,54,81'"})
    void aLogHasALineAtEachQuarter(int parts, String at) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Progress progress = new QuarterLines(
                new PrintStream(log, true, StandardCharsets.UTF_8), "verify", parts, () -> 21);
        for (int i = 0; i < parts; i++) {
            progress.step("relu");
        }
        assertThat(log.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(
                Stream.of(at.split(",")).filter(n -> !n.isEmpty()).map(n -> "verify: " + n + " of " + parts + ", 21 s")
                        .toList());
    }
}
