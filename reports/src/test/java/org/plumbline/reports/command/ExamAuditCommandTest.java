package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.fixtures.exam.ShippedExam;

/** What is planted in a graded paper is found. */
class ExamAuditCommandTest {

    @TempDir
    private Path folder;

    private MadePaper paper;

    @BeforeEach
    void writeThePaper() throws IOException {
        paper = new MadePaper(folder);
    }

    @Test
    void ofAFaultlessPaperNothingIsFoundAndThePageSaysSo() throws IOException {
        paper.nothingIsFound();
        assertThat(Files.readString(paper.page())).contains("nothing to object to", "A graded copy")
                .doesNotContain("{{", "src=\"http", "href=\"http");
    }

    @Test
    void aRightFormulaInOtherNamesThanTheKeyThatLostMarksIsFoundByTheKeysOwnEvidence() throws IOException {
        paper.change("points: 2\n        marks: 2", "points: 2\n        marks: 1");
        paper.found("right answers that lost marks: 1(b): the answer got 1 of 2, and it is right",
                "$\\sigma(z) (1 - \\sigma(z))$ (it is the derivative of the sigmoid: central differences in 106 bits");
    }

    @Test
    void aRightFormulaInTheKeysNamesThatLostMarksIsFoundByValue() throws IOException {
        paper.change("reads: ['\\sigma(z) (1 - \\sigma(z))']", "reads: ['y - y y']")
                .change("points: 2\n        marks: 2", "points: 2\n        marks: 1");
        paper.found("right answers that lost marks: 1(b)", "the same by value at 200 random points");
    }

    @Test
    void rightCodeThatLostMarksIsFoundByRunningIt() throws IOException {
        paper.change("reads: [x - 1]", "reads: [1 + x]");
        paper.found("right answers that lost marks: 1(c), marked as 1.3: the answer got 0 of 2, and it is right",
                "all 1 give what they should; blank(np.array([1, 2])).tolist() gives (2, 3)");
    }

    @Test
    void rightCodeWithFullMarksIsNot() throws IOException {
        paper.change("reads: [x - 1]", "reads: [1 + x]")
                .change("points: 2\n        marks: 0", "points: 2\n        marks: 2")
                .change("total: {marks: 5", "total: {marks: 7")
                .change("points: 8\n    marks: 5", "points: 8\n    marks: 7");
        assertThat(paper.audit().status()).isZero();
    }

    @Test
    void aWrongFormulaWithFullMarksIsFoundWithThePointWhereItDiffers() throws IOException {
        paper.change("reads: ['\\sigma(z) (1 - \\sigma(z))']", "reads: ['y (1 + y)']");
        paper.found("wrong answers that got full marks: 1(b): the answer got 2 of 2, and it is wrong",
                "refuted: $y (1 + y)$ (at z = ", "; right: ");
    }

    @Test
    void aFormulaThatCannotBeReadIsWrong() throws IOException {
        paper.change("reads: ['\\sigma(z) (1 - \\sigma(z))']", "reads: ['y (1 - ']");
        paper.found("wrong answers that got full marks: 1(b)", "it cannot be read: character ");
    }

    @Test
    void anAnswerThatMayBeReadInTwoWaysOfWhichOneIsRightIsLeftToAPerson() throws IOException {
        paper.change("reads: ['\\sigma(z) (1 - \\sigma(z))']", "reads: ['y (1 + y)', 'y (1 - y)']");
        paper.nothingIsFound();
        paper.change("points: 2\n        marks: 2", "points: 2\n        marks: 1");
        assertThat(paper.audit().out()).contains("right answers that lost marks (0)");
    }

    @Test
    void codeThatRaisesAndGotFullMarksIsFound() throws IOException {
        paper.change("reads: [x - 1]", "reads: [x + undefined]")
                .change("points: 2\n        marks: 0", "points: 2\n        marks: 2");
        paper.found("wrong answers that got full marks: 1(c)", "raises NameError", "undefined");
    }

    @Test
    void aWrongStatementInWordsWithFullMarksIsFound() throws IOException {
        paper.change("claims: [{says: one and one are two, holds: 1 + 1 == 2}]",
                "claims: [{says: one and one are three, holds: 1 + 1 == 3}]");
        paper.found("wrong answers that got full marks: 1(e): the answer got 1 of 1, and a statement in "
                        + "it does not hold",
                "refuted: one and one are three (it does not hold)");
    }

    @Test
    void aShapeIsJudgedUnderTheReadingOfTheStatementThatItNames() throws IOException {
        paper.change("reads: [\"(4)\"]", "reads: [\"({{units}}, 1)\"], under: A column")
                .change("label: 1(d)\n        points: 1\n        marks: 0",
                        "label: 1(d)\n        points: 1\n        marks: 1");
        assertThat(paper.audit().out()).contains("wrong answers that got full marks (0)");
        paper.change("under: A column", "under: A row");
        paper.found(paper.place("{part: 1.shape") + "the reading 'A row' came; allowed: one of the audit of "
                + "question 1, [A column]");
    }

    @Test
    void anAnswerThatIsRightInPartAndGotFullMarksIsFound() throws IOException {
        paper.change("reads: [i]", "reads: [\"i, ii\"]");
        paper.found("wrong answers that got full marks: 1(a): the answer got 1 of 1, and it is right in part",
                "1 of 2 options are as they should be");
    }

    @Test
    void aWrongMatrixWithFullMarksIsFound() throws IOException {
        paper.change("[1, 2 + 3]", "[1, 4]");
        paper.found("wrong answers that got full marks: 1(f)", "refuted: (1, 4) ([1, 4] came; right: [1, 5])");
    }

    @Test
    void aRubricThatSaysOfAWrongAnswerThatItIsRightIsFound() throws IOException {
        paper.change("right: [y - y^2]", "right: [y + y^2]");
        paper.found("rubric texts that contradict the mathematics: 1(b): the rubric says: Correct",
                "$y + y^2$, which it says is right, is wrong");
    }

    @Test
    void aRubricThatSaysOfARightAnswerThatItIsWrongIsFound() throws IOException {
        paper.change("wrong: [ii]", "wrong: [i]");
        paper.found("rubric texts that contradict the mathematics: 1(a)", "i, which it says is wrong, is right");
    }

    @Test
    void aStatementOfARubricThatDoesNotHoldIsFoundWithWhereItDoesNot() throws IOException {
        paper.change("says: the sigmoid is at most 1, holds: sigmoid(x) <= 1",
                "says: the sigmoid is at most 1/2, holds: sigmoid(x) <= 1/2");
        paper.found("the rubric takes 2 for: Not derived", "the sigmoid is at most 1/2 (it does not hold at x = ");
    }

    @Test
    void printedCodeThatCannotRunIsFoundWithWhatItRaisesAndWhere() throws IOException {
        paper.change("return BLANK", "return np.more(BLANK)");
        paper.found("printed code that cannot run: Question 1: of two numbers", "AttributeError", "printed.py:3: ");
    }

    @Test
    void printedCodeThatIsNoPythonIsFound() throws IOException {
        paper.change("def more(x):", "def more(x:");
        paper.found("printed code that cannot run: Question 1", "SyntaxError");
    }

    @Test
    void aLabelOfTwoItemsIsFound() throws IOException {
        paper.change("label: 1(d)", "label: 1(a)");
        paper.found("labels used twice: 1(a): it stands for 2 questions");
    }

    @Test
    void aTextOfTwoLinesOfARubricThatTakeUnlikeMuchIsFound() throws IOException {
        paper.change("text: Not derived", "text: Correct");
        paper.found("labels used twice: 1(b): the rubric says 'Correct' of lines that take 0 and 2");
    }

    @Test
    void marksThatDoNotAddUpAreFound() throws IOException {
        paper.change("total: {marks: 5, points: 8}", "total: {marks: 5.5, points: 9}")
                .change("points: 8\n    marks: 5", "points: 9\n    marks: 3")
                .change("text: Correct, ticked: true, right: [i]", "text: Correct, right: [i]")
                .change("takes: 1, text: Wrong", "takes: 1, text: Wrong, ticked: true")
                .change("label: 1(e)\n        points: 1\n        marks: 1",
                        "label: 1(e)\n        points: 0\n        marks: 1");
        paper.found("marks that do not add up: 1(a): the points, less what the ticked lines of its rubric take, "
                        + "add up to 0, and the paper says 1",
                "question 1: the points of its items add up to 7, and the paper says 9",
                "question 1: the marks of its items add up to 5, and the paper says 3",
                "the paper: the marks add up to 5, and the paper says 5.5",
                "the paper: the points add up to 7, and the paper says 9",
                "1(e): 1 marks were given of 0", "1(e): the points of its parts in the exam add up to 1, and the paper "
                        + "says 0", "marks add up to 5 of 7; the paper says 5.5 of 9");
    }

    @Test
    void inTheCopyOfThePageOnExamsARightAnswerLostAMark() throws IOException {
        String[] files = {"exam.yaml", "pool.yaml", "graded.yaml"};
        try (InputStream page = ShippedExam.class.getResourceAsStream("EXAMS.md")) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            List<String> blocks = Stream.of("```yaml\n(.*?)```", "```yml\n(.*?)```").flatMap(block ->
                    Pattern.compile(block, Pattern.DOTALL).matcher(text).results().map(found -> found.group(1))
                            .limit(2)).toList();
            for (int i = 0; i < files.length; i++) {
                Files.writeString(folder.resolve(files[i]), blocks.get(i));
            }
        }
        assertThat(paper.audit().out()).startsWith("right answers that lost marks: 1: the answer got 1 of 2, and it is "
                + "right").contains("marks add up to 1 of 2, as the paper says");
    }
}
