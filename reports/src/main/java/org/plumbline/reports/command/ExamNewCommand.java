package org.plumbline.reports.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.reports.Plumbline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins an exam: with the example of the page that explains them. */
@Command(name = "new", description = "Begins an exam: a folder with exam.yaml and a question to change, which is in "
        + "order as it is.",
        exitCodeList = {"0:it is there", Plumbline.BAD_USAGE})
public final class ExamNewCommand implements Callable<Integer> {

    /** A file of the example, as the page shows it. */
    private static final Pattern FILE = Pattern.compile("`(exam\\.yaml|pool\\.yaml)`:\\s+```yaml\\n(.*?)```",
            Pattern.DOTALL);
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]*";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where it goes: a folder that is not there, or empty. Its name is "
            + "the exam's id.")
    private Path folder;

    @Override
    public Integer call() {
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        if (!id.matches(ID)) {
            throw refused("its name is the exam's id: letters, digits and . _ -, the first one a letter or a digit");
        }
        if (Files.exists(folder) && !isEmptyFolder()) {
            throw refused("a folder that is not there, or empty; nothing was written");
        }
        PrintWriter lines = spec.commandLine().getOut();
        files().forEach((name, text) -> Output.at(spec.commandLine(), "FOLDER", folder.resolve(name))
                .write(text.replaceFirst("(?m)^id: quiz$", "id: " + id)));
        lines.println("Change them, then: plumbline exam check " + folder);
        lines.flush();
        return 0;
    }

    private ParameterException refused(String allowed) {
        return new ParameterException(spec.commandLine(), "FOLDER: " + folder + " came; allowed: " + allowed);
    }

    private boolean isEmptyFolder() {
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isEmpty();
        } catch (IOException none) {
            return false;
        }
    }

    private static Map<String, String> files() {
        try (InputStream page = ShippedExam.class.getResourceAsStream("EXAMS.md")) {
            Map<String, String> files = new LinkedHashMap<>();
            for (Matcher file = FILE.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8)); file.find();) {
                files.put(file.group(1), file.group(2));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
