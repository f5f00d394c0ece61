package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.reports.verification.Progress;

class ProgressLineTest {

    @Test
    void aTerminalShowsHowFarItIs() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (Progress progress = ProgressLine.on(new PrintStream(terminal, true, StandardCharsets.UTF_8), 2)) {
            progress.step("relu");
            progress.step("dense");
        }
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("verify", "2/2", "dense");
    }

    /** A build's standard error is a pipe or a file. */
    @Test
    void nothingIsShownWhereNobodyWatches() {
        assertThat(Terminal.showsErrors()).isFalse();
        assertThat(ProgressLine.of(2)).isSameAs(Progress.SILENT);
    }
}
