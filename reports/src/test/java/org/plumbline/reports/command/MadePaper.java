package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.plumbline.reports.Console;

/** A small exam and a graded paper of it, to which there is nothing to object until something is planted in it. */
final class MadePaper {

    private final Path folder;
    private String graded;

    /** Writes both to a folder. */
    MadePaper(Path folder) throws IOException {
        this.folder = folder;
        for (String file : new String[] {"exam.yaml", "one.yaml", "graded.yaml"}) {
            try (InputStream in = MadePaper.class.getResourceAsStream("made/" + file)) {
                graded = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(file), graded);
            }
        }
    }

    MadePaper change(String from, String to) throws IOException {
        assertThat(graded).containsOnlyOnce(from);
        graded = graded.replace(from, to);
        Files.writeString(folder.resolve("graded.yaml"), graded);
        return this;
    }

    /** Where in it something stands, such as {@code graded.yaml:7: }. */
    String place(String of) {
        return "graded.yaml:" + (1 + graded.substring(0, graded.lastIndexOf(of)).chars().filter(one -> one == '\n')
                .count()) + ": ";
    }

    Path page() {
        return folder.resolve("audit.html");
    }

    Console audit(String... more) {
        String[] arguments = {"exam", "audit", folder.toString(), "--out", page().toString()};
        return Console.run(Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new));
    }

    void found(String... lines) {
        Console audited = audit();
        assertThat(audited.status()).isEqualTo(1);
        assertThat(audited.out()).contains(lines);
    }

    void nothingIsFound() {
        Console audited = audit();
        assertThat(audited.out()).contains("A graded copy: marks add up to 5 of 8, as the paper says",
                "right answers that lost marks (0), wrong answers that got full marks (0), "
                + "rubric texts that contradict the mathematics (0), printed code that cannot run (0), "
                + "labels used twice (0), marks that do not add up (0)");
        assertThat(audited.status()).isZero();
    }

    void refused(String... says) {
        Console refused = audit();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(says);
        assertThat(page()).doesNotExist();
    }
}
