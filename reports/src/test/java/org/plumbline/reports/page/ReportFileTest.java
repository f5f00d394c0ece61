package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    @TempDir
    private Path folder;

    @Test
    void thereIsNoFileBeforeItIsWhole() throws IOException {
        Path place = folder.resolve("new").resolve("report.txt");
        ReportFile file = ReportFile.at(place);
        assertThat(place).doesNotExist();
        file.write("whole");
        assertThat(place).hasContent("whole");
        try (Stream<Path> files = Files.list(place.getParent())) {
            assertThat(files).containsExactly(place);
        }
    }

    @Test
    void anOldFileStaysUntilTheNewOneIsWhole() throws IOException {
        Path place = Files.writeString(folder.resolve("report.txt"), "old");
        ReportFile file = ReportFile.at(place);
        assertThat(place).hasContent("old");
        file.write("new");
        assertThat(place).hasContent("new");
    }

    @Test
    void nothingIsThereBeforeTheWorkIsDone() throws IOException {
        ReportFile.at(folder.resolve("report.txt"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWriteThatFailsLeavesNothingBehind() throws IOException {
        Path place = folder.resolve("report.txt");
        ReportFile file = ReportFile.at(place);
        Files.createDirectories(place.resolve("not empty"));
        assertThatThrownBy(() -> file.write("new")).isInstanceOf(IOException.class);
        assertThat(place.resolve("not empty")).isDirectory();
        assertThat(folder.toFile().list()).containsExactly("report.txt");
    }
}
