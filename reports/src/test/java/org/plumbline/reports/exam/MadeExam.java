package org.plumbline.reports.exam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.UnusableExam;

/** A small exam with an answer of every kind, and signs that formats must take care of. */
public final class MadeExam {

    private MadeExam() {
    }

    /** Its folder, which is not to be changed. */
    public static Path folder() {
        try {
            return Path.of(MadeExam.class.getResource("made/exam.yaml").toURI()).getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static ExamReader.Read read() throws UnusableExam {
        return new ExamReader(file -> Files.readString(folder().resolve(file))).read();
    }

    /** A copy of it, to be changed. */
    public static void copyTo(Path other) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            files.forEach(file -> copy(file, other.resolve(file.getFileName())));
        }
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
