package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.reports.Console;
import org.plumbline.reports.exam.MadeExam;
import org.plumbline.reports.exam.paper.PaperFormat;

class ExamMakeCommandTest {

    private static final String ALL = String.join(",",
            Stream.of(PaperFormat.values()).map(PaperFormat::toString).toList());

    @TempDir
    private Path folder;

    private Path exam;
    private Path out;

    @BeforeEach
    void copyTheExam() throws IOException {
        exam = Files.createDirectory(folder.resolve("exam"));
        out = folder.resolve("out");
        MadeExam.copyTo(exam);
    }

    private Console make(String... more) {
        return makeWithSeed("5", more);
    }

    private Console makeWithSeed(String seed, String... more) {
        List<String> line = new ArrayList<>(List.of("exam", "make", exam.toString(), "--seed", seed, "--out",
                out.toString()));
        line.addAll(List.of(more));
        return Console.run(line.toArray(String[]::new));
    }

    private String roster(String... rows) throws IOException {
        Path file = folder.resolve("roster.csv");
        Files.writeString(file, "student,name\n" + String.join("\n", rows) + "\n");
        return file.toString();
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(exam.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(exam.resolve(file), text.replace(from, to));
    }

    private String made(String file) throws IOException {
        return Files.readString(out.resolve(file));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void theSameSeedMakesTheSameBytesInEveryFormat() throws IOException {
        String roster = roster("s1,Ada", "s2,\u00c9lodie N\u00fa\u00f1ez");
        Console first = make("--students", roster, "--format", ALL);
        assertThat(first.status()).as(first.out() + first.err()).isZero();
        Map<String, byte[]> once = files(out);
        make("--students", roster, "--format", ALL);
        Map<String, byte[]> again = files(out);
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
        assertThat(makeWithSeed("6", "--students", roster, "--format", "md").status()).isZero();
        assertThat(made("papers/s1.md")).isNotEqualTo(new String(once.get("papers/s1.md"), StandardCharsets.UTF_8));
    }

    @Test
    void eachStudentHasValuesOfTheirOwnAndTheirKeyHasTheSame() throws IOException {
        make("--students", roster("s1,Ada", "s2,Bob"), "--format", "json,html,md");
        JsonNode one = new JsonMapper().readTree(made("keys/s1.json"));
        JsonNode two = new JsonMapper().readTree(made("keys/s2.json"));
        int steps = one.at("/questions/0/values/steps").asInt();
        assertThat(steps).isNotEqualTo(two.at("/questions/0/values/steps").asInt());
        assertThat(made("papers/s1.md")).contains("over " + steps + " steps", ": Ada (s1)");
        assertThat(made("papers/s1.html")).contains("over " + steps + " steps", "<math", "<mfrac>");
        assertThat(one.at("/questions/0/parts/0/value").decimalValue().movePointRight(8).intValueExact())
                .isEqualTo(steps);
        assertThat(one.at("/questions/0/parts/1/value").asText()).isEqualTo("1/3");
        assertThat(one.at("/questions/0/parts/2/value").asInt()).isEqualTo(steps * (steps - 1) / 2);
    }

    @Test
    void thePapersHoldNothingOfTheKeys() throws IOException {
        make("--format", ALL);
        for (Map.Entry<String, byte[]> file : files(out.resolve("papers")).entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8)).as(file.getKey()).doesNotContain(
                    "zebra", "x * x", "3/100000000", "right\"", "A half is less", "The thousandth", "The product",
                    "proved", "the other way round", "2 x", "counted");
        }
        assertThat(made("keys/made.md")).contains("zebra", "x * x", "3/100000000", "A half is less",
                "The thousandth is left out", "The product", "the other way round");
    }

    @Test
    void aRefutedAnswerIsReportedAndNotPrinted() throws IOException {
        change("array.yaml", "value: \"[4, rows]\"", "value: \"[rows, 4]\"");
        Console made = make("--students", roster("s1,Ada", "s2,Bob"));
        assertThat(made.status()).isEqualTo(1);
        assertThat(made.out()).contains("array.yaml:11: question array, part shape: its evidence says otherwise: as "
                + "many elements (it does not hold) [s1, s2]");
        assertThat(made("papers/s1.html")).contains("Small numbers", "Formulas").doesNotContain("Arrays");
    }

    @Test
    void aQuestionWithoutAValidDrawIsReportedAndTheOthersAreMade() throws IOException {
        change("choice.yaml", "parts:", "requires:\n  - {holds: bound == 4 && bound > 5, says: it is both}\nparts:");
        Console made = make("--students", roster("s1,", "s2,", "s3,", "s4,", "s5,"));
        assertThat(made.status()).isEqualTo(1);
        assertThat(made.out()).contains("choice.yaml:1: of 1000 draws of its parameters, none holds",
                "[s1, s2, s3 and 2 others]");
        assertThat(made("papers/s5.html")).contains("Small numbers").doesNotContain("Choices");
    }

    @Test
    void aFormulaThatCannotBeReadIsReportedAndTheOtherQuestionsAreMade() throws IOException {
        change("formula.yaml", "\\hat{y}_i", "\\hat{y_i");
        Console made = make();
        assertThat(made.status()).isEqualTo(1);
        assertThat(made.out()).contains("formula.yaml:1: formula: $L = ", "came, LaTeX of mathematics is allowed");
        assertThat(made("papers/made.html")).contains("Small numbers").doesNotContain("Formulas");
    }

    @Test
    void badRowsOfTheRosterAreReportedAndTheOthersAreMade() throws IOException {
        Console made = make("--students", roster("s1,Ada", "../x,Eve", "s1,Bob"));
        assertThat(made.status()).isEqualTo(1);
        assertThat(made.out()).contains("roster.csv:3: the student's id is '../x'", "roster.csv:4: student 's1'");
        assertThat(files(out).keySet()).containsExactly("keys/s1.html", "papers/s1.html");
    }

    @Test
    void whatCannotBeDoneAtAllIsRefusedBeforeAnythingIsWritten() throws IOException {
        assertThat(make("--format", "docx").err()).contains("'docx' came, any of html, ", "is allowed");
        Console nobody = make("--students", folder.resolve("nobody.csv").toString());
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).contains("--students: ", "nobody.csv:1: there is no such file");
        assertThat(out).doesNotExist();
        Files.writeString(out, "a file");
        Console file = make();
        assertThat(file.status()).isEqualTo(2);
        assertThat(file.err()).contains("--out: ", "is no folder");
        assertThat(out).hasContent("a file");
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedAndTheOthersAre() throws IOException {
        Files.createDirectories(out.resolve("papers/s1.html"));
        Console made = make("--students", roster("s1,Ada", "s2,Bob"));
        assertThat(made.status()).isEqualTo(1);
        assertThat(made.out()).contains("s1.html: a file could not be written: it is a folder [s1]");
        assertThat(files(out).keySet()).contains("papers/s2.html", "keys/s2.html");
    }
}
