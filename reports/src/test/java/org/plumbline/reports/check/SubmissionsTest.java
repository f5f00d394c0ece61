package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.reports.check.Submissions.Submission;

class SubmissionsTest {

    @TempDir
    private Path folder;

    @Test
    void foldersAndPythonFilesAreSubmissions() throws IOException {
        Files.createDirectories(folder.resolve("bob"));
        Files.createDirectories(folder.resolve("__MACOSX"));
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(folder.resolve("alice.py"), "");
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.writeString(folder.resolve(".DS_Store"), "");
        Files.writeString(folder.resolve("._alice.py"), "");
        Files.createDirectories(folder.resolve(".hidden"));
        Submissions submissions = Submissions.in(folder, folder.resolve("reports"));
        assertThat(submissions.found()).extracting(Submission::name).containsExactly("alice.py", "bob");
        assertThat(submissions.strays()).containsExactly(".hidden", "notes.txt");
    }

    /** Nor do names that differ in capitals or in what a file's name cannot hold. */
    @Test
    void noTwoHaveTheSamePage() throws IOException {
        for (String name : new String[] {"ann", "Ann", "ann.py", "a b", "a_b", "a?b", "a_b-2", "é".repeat(90) + "1",
            "é".repeat(90) + "2"}) {
            Files.createDirectories(folder.resolve(name));
        }
        Submissions submissions = Submissions.in(folder, folder.resolve("reports"));
        assertThat(submissions.found()).hasSize(9).extracting(submission -> submission.page().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates().allMatch(page -> page.matches("[a-z0-9._-]+") && page.length() < 100);
    }

    @Test
    void aFolderWithoutAFileIsEmpty() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("carl").resolve("deep"));
        Submission carl = Submissions.in(folder, folder.resolve("reports")).found().get(0);
        assertThat(carl.isEmpty()).isTrue();
        Files.writeString(deep.resolve("layers.py"), "");
        assertThat(carl.isEmpty()).isFalse();
    }
}
