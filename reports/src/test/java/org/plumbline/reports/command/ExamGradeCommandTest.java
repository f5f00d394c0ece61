package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.exam.Question;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.reports.Console;
import org.plumbline.reports.exam.Instance;
import org.plumbline.reports.exam.Key;
import org.plumbline.reports.exam.course.Draws;
import org.plumbline.reports.exam.expression.Expressions;
import org.plumbline.reports.exam.expression.Values;

/** Marks of a made exam, whose answers are seen at sight. */
class ExamGradeCommandTest {

    private static final String EXAM = """
            id: made
            title: A made exam
            questions: [sizes.yaml, softmax.yaml]
            """;
    private static final String SIZES = """
            id: sizes
            title: Sizes
            text: An image of {{n}} by {{n}} goes through a filter of 3 by 3 without padding, then through another.
            parameters:
              n: {from: 5, to: 30, original: 8}
            values:
              once: n - 2
              twice: once - 2
            parts:
              - id: a
                points: 2
                text: How wide is it after the first?
                answer: {kind: count, value: once}
                mistakes:
                  - {says: The image is thought to keep its width, value: n}
                evidence:
                  - {says: counted, holds: 'count(range(1, n - 2)) == answer'}
              - id: b
                points: 3
                text: And after the second?
                answer: {kind: shape, value: '[twice, twice]'}
                follows: {once: a}
                evidence:
                  - {says: counted, holds: 'at(answer, 0) == n - 4'}
              - id: c
                points: 4
                text: Which of these are linear?
                answer:
                  kind: choice
                  several: true
                  options:
                    - {id: i, text: a convolution, right: true}
                    - {id: ii, text: a rectifier, right: false}
                    - {id: iii, text: an average, right: true}
                    - {id: iv, text: a maximum, right: false}
                evidence:
                  - {says: two, holds: count(answer) == 2}
              - id: d
                points: 1
                text: Why?
                answer: {kind: prose, points: [sums of multiples]}
                evidence: []
            """;
    private static final String SOFTMAX = """
            id: softmax
            title: Softmax
            text: A network ends in a softmax, with its outputs $y$.
            parts:
              - id: a
                points: 2
                text: What is the derivative of $\\sigma(x)$?
                answer:
                  kind: formula
                  value: \\sigma(x) (1 - \\sigma(x))
                  of: {x: {}}
                mistakes:
                  - {says: The sigmoid is taken of its own output, value: \\sigma(\\sigma(x)) (1 - \\sigma(\\sigma(x)))}
                evidence:
                  - {says: by differences, derivative: \\sigma(x), by: x}
              - id: b
                points: 2
                text: Complete it.
                answer:
                  kind: code
                  given: |
                    import numpy as np
                    def mean(x):
                        return ____
                  value: x.mean()
                  cases:
                    - {run: 'mean(np.array([1.0, 2.0, 6.0]))', gives: 3}
                evidence:
                  - {says: a third of the sum, holds: 1 + 2 + 6 == 3 * 3}
            """;

    @TempDir
    private Path folder;
    private Path exam;
    private Path answers;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        exam = Files.createDirectory(folder.resolve("exam"));
        answers = folder.resolve("answers.csv");
        out = folder.resolve("grades");
        Files.writeString(exam.resolve("exam.yaml"), EXAM);
        Files.writeString(exam.resolve("sizes.yaml"), SIZES);
        Files.writeString(exam.resolve("softmax.yaml"), SOFTMAX);
    }

    private Console grade(String csv, String... more) throws IOException {
        Files.writeString(answers, csv);
        String[] words = {"exam", "grade", exam.toString(), answers.toString(), "--out", out.toString()};
        return Console.run(IntStream.range(0, words.length + more.length).mapToObj(i ->
                i < words.length ? words[i] : more[i - words.length]).toArray(String[]::new));
    }

    /** The mark of one answer, and what is said of it. */
    private JsonNode mark(String part, String answer) throws IOException {
        Console graded = grade("student,part,answer\ns1," + part + ",\"" + answer.replace("\"", "\"\"") + "\"\n");
        assertThat(graded.err()).isEmpty();
        assertThat(graded.status()).as(graded.out()).isZero();
        JsonNode grades = new ObjectMapper().readTree(out.resolve("grades.json").toFile());
        for (JsonNode one : grades.at("/students/0/parts")) {
            if ((one.get("question").asText() + "." + one.get("part").asText()).equals(part)) {
                return one;
            }
        }
        throw new IllegalArgumentException(part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sizes.a|6|2|", "sizes.a|12/2|2|", "sizes.a|6.0|2|", "sizes.a|six|0|'six' is no number",
        "sizes.a|8|0|The image is thought to keep its width", "sizes.b|(4, 4)|3|", "sizes.b|4 x 4|3|",
        "sizes.b|4|0|(4) came", "sizes.b|four|0|is no shape", "sizes.c|i, iii|4|", "sizes.c|iii i|4|",
        "sizes.c|i|3|3 of 4", "sizes.c|v|0|no options", "softmax.a|\\sigma(x)(1-\\sigma(x))|2|",
        "softmax.a|\\frac{e^{-x}}{(1+e^{-x})^2}|2|", "softmax.a|exp(x)/(1+exp(x))^2|2|",
        "softmax.a|s(x)|0|cannot be read", "softmax.a|\\sigma(x)^2|0|right:",
        "softmax.a|\\sigma(\\sigma(x))(1-\\sigma(\\sigma(x)))|0|The sigmoid is taken of its own output",
        "softmax.b|np.mean(x)|2|", "softmax.b|sum(x)|0|gives 9", "softmax.b|while True|0|raises"})
    void answersAreMarkedByWhatTheyAre(String part, String answer, String points, String says) throws IOException {
        JsonNode marked = mark(part, answer);
        assertThat(marked.get("points").asText()).as(marked.toString()).isEqualTo(points);
        assertThat(marked.get("says").asText()).contains(says == null ? "" : says);
    }

    @Test
    void wordsAreLeftToAPersonWithTheKeyPointsBesideThem() throws IOException {
        assertThat(mark("sizes.d", "because").has("points")).isFalse();
        assertThat(Files.readString(out.resolve("students/s1.html"))).contains("because", "open of 1",
                "<li>sums of multiples</li>");
    }

    @Test
    void whatIsNotAnsweredGetsNothing() throws IOException {
        assertThat(grade("student,sizes.d\ns1, \n").out()).contains("s1: 0 of 14 points");
    }

    /** From 9, which is wrong, 7 follows; the right 4 stays right. */
    @Test
    void aLaterPartIsJudgedFromTheStudentsOwnResult() throws IOException {
        grade("student,sizes.a,sizes.b\ns1,9,\"(7, 7)\"\ns2,9,\"(4, 4)\"\ns3,9,\"(5, 5)\"\ns4,6,\"(7, 7)\"\n");
        assertThat(Files.readString(out.resolve("students.csv"))).contains("s1,s1,3,", "s2,s2,3,", "s3,s3,0,",
                "s4,s4,2,");
        assertThat(Files.readString(out.resolve("marks.csv"))).contains("right from what was found before: (7, 7)");
    }

    @Test
    void gradescopeHasATestForEachPart() throws IOException {
        grade("student,sizes,sizes.a,sizes.d\ns1,,6,words\n");
        JsonNode results = new ObjectMapper().readTree(out.resolve("gradescope/s1/results.json").toFile());
        assertThat(results.get("score").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(2));
        assertThat(results.get("tests")).hasSize(6);
        assertThat(results.at("/tests/0/score").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(2));
        assertThat(results.at("/tests/0/max_score").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(2));
        assertThat(results.at("/tests/3").has("score")).as("words").isFalse();
    }

    @Test
    void badRowsAreNamedAndTheOthersMarked() throws IOException {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "student,name\ns1,One\ns2,Two\n");
        Console graded = grade("student,sizes.a,other\ns1,6,\ns9,6,\ns1,7,\n", "--students", roster.toString());
        assertThat(graded.status()).isEqualTo(1);
        assertThat(graded.out()).contains("answers.csv:1: column 'other' is none of the exam's; allowed: sizes.a, ",
                "answers.csv:3: student 's9' is not in the roster", "answers.csv:4: student 's1' is in line 2",
                "s1: 2 of 14 points", "s2: 0 of 14 points").doesNotContain("s9: ");
    }

    @Test
    void aTableThatIsNoneIsRefusedAndNothingIsWritten() throws IOException {
        Files.write(answers, "student,sizes.a\nM\u00fcller,6\n".getBytes(StandardCharsets.ISO_8859_1));
        Console latin = Console.run("exam", "grade", exam.toString(), answers.toString(), "--out", out.toString());
        assertThat(latin.status()).isEqualTo(2);
        assertThat(latin.err()).contains("answers.csv:2: this is no text in UTF-8");
        assertThat(grade("student,q9\ns1,1\n").err()).contains("no column is a part of the exam");
        assertThat(grade("who,sizes.a\ns1,1\n").err()).contains("there is no column 'student'");
        assertThat(out.resolve("grades.json")).doesNotExist();
    }

    @Test
    void aCorrectedKeyIsAppliedToWhatItChanges() throws IOException {
        grade("student,sizes.a,sizes.c\ns1,6,\"i, iii\"\ns2,7,i\ns3,5,\"i, iii\"\n");
        Files.writeString(exam.resolve("sizes.yaml"), SIZES.replace("value: once}", "value: once + 1}"));
        Console again = Console.run("exam", "regrade", exam.toString(), out.resolve("grades.json").toString(),
                "--changed", "sizes.a", "--out", folder.resolve("again").toString());
        assertThat(again.err()).isEmpty();
        assertThat(again.out().lines()).contains("1 of them gains:", "  s2 sizes.a: 0 to 2 of 2, 7",
                "1 of them loses:", "  s1 sizes.a: 2 to 0 of 2, 6 came; right: 7");
        assertThat(Files.readString(folder.resolve("again/students.csv"))).contains("s1,s1,4,", "s2,s2,5,", "s3,s3,4,");
        Console unknown = Console.run("exam", "regrade", exam.toString(), out.resolve("grades.json").toString(),
                "--changed", "q4.1");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("--changed: 'q4.1' came; allowed: sizes.a, ");
    }

    @Test
    void gradesOfAnotherExamOrNoneAreRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("grades.json"), "{\"exam\": \"x\", \"students\": []}");
        assertThat(Console.run("exam", "regrade", exam.toString(), other.toString(), "--changed", "sizes.a").err())
                .contains("these are grades of exam 'x'; allowed: those of 'made'");
        Files.writeString(other, "{\"exam\": ");
        assertThat(Console.run("exam", "regrade", exam.toString(), other.toString(), "--changed", "sizes.a").err())
                .contains("grades.json:1: this is no JSON");
    }

    /** Each with the values of their own, as the papers have them. */
    @Test
    void studentsAreMarkedByTheirOwnValues() throws IOException {
        Question question = ShippedExam.PRACTICE.reader().read().exam().questions().stream()
                .filter(one -> one.id().equals("conv-shape")).findFirst().orElseThrow();
        Expressions expressions = new Expressions();
        StringBuilder csv = new StringBuilder("student,part,answer\n");
        for (String student : new String[] {"s1", "s2", "s3"}) {
            Instance instance = Instance.drawn(question, Draws.seed(7, question.id(), student), expressions);
            csv.append(student).append(",conv-shape.").append(question.parts().get(0).id()).append(",\"")
                    .append(Values.show(Key.answer(instance,
                            question.parts().get(0).answer()).orElseThrow())).append("\"\n");
        }
        Files.writeString(answers, csv);
        Console graded = Console.run("exam", "grade", "practice", answers.toString(), "--seed", "7", "--out",
                out.toString());
        String points = question.parts().get(0).points().toPlainString();
        assertThat(graded.out().lines().filter(line -> line.matches("s[123]: .*")).sorted(Comparator.naturalOrder()))
                .hasSize(3).allMatch(line -> line.contains(": " + points + " of "));
    }
}
