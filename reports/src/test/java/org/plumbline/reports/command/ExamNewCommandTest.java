package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.reports.Console;

class ExamNewCommandTest {

    @TempDir
    private Path folder;

    @Test
    void whatItBeginsIsInOrder() {
        Path exam = folder.resolve("week-3");
        Console begun = Console.run("exam", "new", exam.toString());
        assertThat(begun.err()).isEmpty();
        assertThat(begun.out().lines()).containsExactly(exam.resolve("exam.yaml").toString(),
                exam.resolve("pool.yaml").toString(), "Change them, then: plumbline exam check " + exam);
        assertThat(exam.resolve("exam.yaml")).content().startsWith("id: week-3\n");
        Console checked = Console.run("exam", "check", exam.toString(), "--variants", "5");
        assertThat(checked.out()).contains("1 questions, 1 of them with 5 variants each: in order");
        assertThat(checked.status()).isZero();
    }

    @Test
    void whatIsThereIsLeftAlone() throws IOException {
        Path exam = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(exam.resolve("exam.yaml"), "mine");
        Console refused = Console.run("exam", "new", exam.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("allowed: a folder that is not there, or empty");
        assertThat(exam.resolve("exam.yaml")).content().isEqualTo("mine");
        assertThat(Console.run("exam", "new", folder.resolve("-x y").toString()).err())
                .contains("its name is the exam's id");
    }
}
