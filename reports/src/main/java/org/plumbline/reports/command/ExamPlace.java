package org.plumbline.reports.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.fixtures.exam.UnusableExam;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where an exam is: in a folder, or shipped. */
final class ExamPlace {

    private ExamPlace() {
    }

    /** @throws ParameterException if there is none */
    static ExamReader.Read read(CommandLine command, String name) {
        try {
            return new ExamReader(source(command, name)).read();
        } catch (UnusableExam unusable) {
            throw new ParameterException(command, unusable.getMessage(), unusable);
        }
    }

    /** The files of an exam. */
    static ExamReader.Source source(CommandLine command, String name) {
        Optional<ShippedExam> shipped = Arrays.stream(ShippedExam.values())
                .filter(exam -> name.equals(exam.place())).findFirst();
        if (shipped.isPresent()) {
            return shipped.get().source();
        }
        Path folder = Path.of(name);
        if (!Files.isRegularFile(folder.resolve(ExamReader.FILE))) {
            throw new ParameterException(command, "EXAM: " + name + " came; allowed: a folder with " + ExamReader.FILE
                    + ", or " + Arrays.stream(ShippedExam.values()).map(ShippedExam::place)
                            .collect(Collectors.joining(", ")));
        }
        return file -> Files.readString(folder.resolve(file));
    }
}
