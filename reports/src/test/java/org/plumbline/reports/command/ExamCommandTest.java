package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.reports.Console;

class ExamCommandTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private String question;
    private String figures;

    /** The exam that the page on writing one begins with. */
    @BeforeEach
    void writeTheExamOfThePage() throws IOException {
        try (InputStream page = ShippedExam.class.getResourceAsStream("EXAMS.md")) {
            List<String> blocks = BLOCK.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .map((MatchResult block) -> block.group(1)).toList();
            Files.writeString(folder.resolve("exam.yaml"), blocks.get(0));
            question = blocks.get(1);
            figures = blocks.get(2);
            Files.writeString(folder.resolve("pool.yaml"), question);
        }
    }

    private Console check() {
        return Console.run("exam", "check", folder.toString());
    }

    private void change(String from, String to) throws IOException {
        assertThat(question).contains(from);
        Files.writeString(folder.resolve("pool.yaml"), question.replace(from, to));
    }

    @Test
    void theExamOfThePageIsInOrder() {
        Console checked = check();
        assertThat(checked.out()).contains("1 questions, 1 of them with 100 variants each: in order");
        assertThat(checked.status()).isZero();
    }

    @Test
    void theFiguresOfThePageAreDrawn() throws IOException {
        change("text: |\n", figures + "text: |\n  ![A](figure:graph) ![B](figure:region) ![C](figure:losses)\n");
        question = Files.readString(folder.resolve("pool.yaml"));
        change("values:\n", "values:\n  x: 2\n  p: 1\n");
        assertThat(check().out()).contains("in order");
        Path page = folder.resolve("key.html");
        assertThat(Console.run("exam", "key", folder.toString(), "--out", page.toString()).status()).isZero();
        assertThat(Files.readString(page)).contains("<svg", "x = 2", "Adam").doesNotContain("figure:", "{{");
    }

    @Test
    void aMistakeIsNamedWithTheAnswerThatItGives() throws IOException {
        Path page = folder.resolve("key.html");
        Console.run("exam", "key", folder.toString(), "--out", page.toString());
        assertThat(Files.readString(page))
                .contains("<li><strong>(15, 15, 10)</strong>: The first window is not counted</li>");
    }

    /** One that the item is not for gets all points, one that it is for does not, and a mistake is none. */
    @Test
    void examplesOfARubricAreHeldAgainstTheJudge() throws IOException {
        change("scoresNot: [\"({{out}}, {{out}})\"]", "scoresNot: [\"{{out}} x {{out}} x {{channels}}\"]");
        assertThat(check().out()).contains("pool.yaml:22: scoresNot: '16 x 16 x 10' is judged right");
        change("scores: [\"({{out}}, {{out}}, {{channels}})\"]", "scores: [\"({{channels}}, {{out}}, {{out}})\"]");
        assertThat(check().out()).contains("pool.yaml:22: scores: '(10, 16, 16)' is judged not right: "
                + "(10, 16, 16) came; right: (16, 16, 10)");
        change("value: \"[out - 1, out - 1, channels]\"", "value: \"[out, out, channels]\"");
        Console checked = check();
        assertThat(checked.out()).contains("a mistake comes to the right answer: The first window is not counted");
        assertThat(checked.status()).isEqualTo(1);
    }

    @Test
    void evidenceThatAMistakePassesIsNotEnough() throws IOException {
        change("[1, at(answer, 2), at(answer, 0), at(answer, 1)]", "[1, channels, out, out]");
        assertThat(check().out()).contains("pool.yaml:16: question pool, part shape: its evidence would hold of a "
                + "mistake, too: The first window is not counted; give evidence that tells it from the answer");
    }

    @Test
    void aFormulaThatCannotBeSetIsSaid() throws IOException {
        change("channels stay as they are.", "channels stay as they are: $\\binom{2}{1}$.");
        assertThat(check().out()).contains("pool.yaml:1: formula: $\\binom{2}{1}$ came", "Undefined command \\binom");
    }

    @Test
    void aWrongAnswerIsRefutedByItsEvidence() throws IOException {
        change("out: (side - window) / stride + 1", "out: (side - window) / stride");
        Console checked = check();
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).contains("pool.yaml:16: question pool, part shape: its evidence says otherwise: ",
                "the oracle's max-pooling makes it so (it does not hold)", "to mend");
    }

    @Test
    void anAnswerThatOnlyVariantsRefuteIsFound() throws IOException {
        change("out: (side - window) / stride + 1", "out: side / 2");
        Console checked = check();
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).contains("question pool, part shape, variant {side=");
    }

    @Test
    void whatCanBeComputedIsToBeBacked() throws IOException {
        change(question.substring(question.indexOf("    evidence:")), "    evidence: []\n");
        assertThat(check().out()).contains("its answer can be computed, and nothing backs it; give it evidence");
    }

    @Test
    void drawsThatCannotBeValidAreSaid() throws IOException {
        change("holds: (side - window) % stride == 0", "holds: side == 32 && side > window * 100");
        assertThat(check().out()).contains("pool.yaml:1: its original values do not hold to what it requires");
    }

    @Test
    void anExpressionThatCannotBeComputedIsSaidWithItsLine() throws IOException {
        change("out: (side - window) / stride + 1", "out: (side - windw) / stride + 1");
        assertThat(check().out()).contains("pool.yaml:12: '(side - windw) / stride + 1' cannot be computed", "windw");
    }

    @Test
    void theKeyOfAShippedExamIsAPage() throws IOException {
        Path page = folder.resolve("key.html");
        Console written = Console.run("exam", "key", "seeds/004", "--out", page.toString());
        assertThat(written.status()).as(written.out() + written.err()).isZero();
        assertThat(written.out()).contains("questions, ", "proved", "tested", page.toString());
        assertThat(Files.readString(page)).contains("<math", "proved", "tested", "The statement is incomplete")
                .doesNotContain("{{", "src=\"http", "href=\"http");
    }

    @Test
    void whatIsNoExamIsRefused() {
        Console nowhere = Console.run("exam", "key", folder.resolve("nowhere").toString());
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("EXAM: ", "allowed: a folder with exam.yaml, or seeds/");
        assertThat(Console.run("exam").status()).isEqualTo(2);
    }

    @Test
    void aFileInAnotherEncodingIsSaid() throws IOException {
        Files.write(folder.resolve("pool.yaml"), "id: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check().out()).contains("pool.yaml:1: this is no text in UTF-8; save it in that encoding");
    }
}
