package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.reports.Console;

/** Graded papers that cannot be used, or not in all. */
class ExamAuditInputTest {

    @TempDir
    private Path folder;

    private MadePaper paper;

    @BeforeEach
    void writeThePaper() throws IOException {
        paper = new MadePaper(folder);
    }

    @Test
    void anUnknownPartIsSaidWithItsLineAndTheOthersAreStillJudged() throws IOException {
        paper.change("part: 1.choice", "part: 1.chioce").change("reads: [x - 1]", "reads: [x + 1]");
        paper.found(paper.place("{part: 1.chioce") + "part '1.chioce' came, which exam 'made' does not have; "
                + "allowed: 1.choice, 1.formula, 1.code, 1.shape, 1.pair, 1.words",
                "question 1: part choice of the exam, worth 1, has no marks", "right answers that lost marks: 1(c)");
    }

    @Test
    void aPartThatIsAnsweredTwiceIsSaid() throws IOException {
        paper.change("part: 1.shape", "part: 1.choice");
        paper.found(paper.place("part: 1.choice") + "part '1.choice' was answered before this");
    }

    @Test
    void aBlankOfAPartThatAsksForNoCodeIsSaid() throws IOException {
        paper.change("{BLANK: 1.code}", "{BLANK: 1.shape}");
        paper.found(paper.place("blanks:") + "part '1.shape' came, which asks for no code; allowed: one that does",
                "printed code that cannot run (0)");
    }

    @Test
    void aPaperOfAnotherExamIsSaid() throws IOException {
        paper.change("exam: made", "exam: other");
        paper.found("graded.yaml:1: a paper of exam 'other' came; allowed: one of 'made'");
    }

    @Test
    void aStatementThatCannotBeComputedIsSaidWithItsLineAndTheOthersAreStillJudged() throws IOException {
        paper.change("holds: sigmoid(x) <= 1", "holds: sigmod(x) <= 1").change("label: 1(d)", "label: 1(e)");
        paper.found(paper.place("claims: [{says: the sigmoid") + "'sigmod(x) <= 1' cannot be computed",
                "labels used twice: 1(e)");
    }

    @Test
    void whatTheSchemaDoesNotAllowIsRefusedWithFileAndLine() throws IOException {
        paper.change("marked: 1.3\n        points: 2\n        marks: 0",
                "marked: 1.3\n        points: 2\n        mark: 0");
        paper.refused(paper.place("- label: 1(c)") + "questions.0.items.2: required property 'marks' not found");
    }

    @Test
    void evidenceWithoutAKindIsRefusedWithFileAndLine() throws IOException {
        paper.change("holds: sigmoid(x) <= 1, over: {x: {}}", "held: sigmoid(x) <= 1");
        paper.refused(paper.place("claims: [{says: the sigmoid"));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("graded.yaml"), "title: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        paper.refused("graded.yaml:1: this is no text in UTF-8; save it in that encoding");
    }

    @Test
    void aFormulaInTheWordsThatIsNoneIsRefusedAndNoPageIsWritten() throws IOException {
        paper.change("words: As one and one are two.", "words: As $\\frac{1$ is.")
                .change("says: one and one are two, holds: 1 + 1 == 2", "says: three, holds: 1 + 1 == 3");
        paper.refused("formula: $\\frac{1$ came, LaTeX of mathematics is allowed");
    }

    @Test
    void whatIsNoYamlIsRefusedWithFileAndLine() throws IOException {
        paper.change("exam: made", "exam: [made");
        paper.refused("graded.yaml:2: this is no YAML");
    }

    @Test
    void anExamWithoutAGradedPaperIsRefused() throws IOException {
        Files.delete(folder.resolve("graded.yaml"));
        paper.refused("graded.yaml:1: there is no such file that can be read");
    }

    @Test
    void aPaperMayLieElsewhere() throws IOException {
        Path other = folder.resolve("other copy.yaml");
        paper.change("label: 1(d)", "label: 1(a)");
        Files.move(folder.resolve("graded.yaml"), other);
        Console audited = paper.audit(other.toString());
        assertThat(audited.out()).contains("labels used twice: 1(a)", other + ":");
    }
}
