package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"report.txt", "new/report.txt", "new/and/newer/report.txt"})
    void nothingIsThereBeforeTheWorkIsDone(String place) throws IOException {
        ReportFile file = ReportFile.at(folder.resolve(place));
        assertThat(folder).isEmptyDirectory();
        file.write("whole");
        assertThat(folder.resolve(place)).hasContent("whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file/report.txt", "file/new/report.txt", "link/report.txt"})
    void aPlaceWhereNoFolderCanBeIsRefusedAtOnce(String place) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertThatThrownBy(() -> ReportFile.at(folder.resolve(place))).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("file", "link");
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
