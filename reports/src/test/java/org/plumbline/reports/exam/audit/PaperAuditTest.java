package org.plumbline.reports.exam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.fixtures.exam.ExamReader;
import org.plumbline.fixtures.exam.GradedReader;
import org.plumbline.fixtures.exam.ShippedExam;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.exam.audit.Objection.Kind;
import org.plumbline.reports.exam.grade.Python;
import org.plumbline.reports.exam.key.ExamKey;

/** The graded midterm: what is expected was worked out from the document. */
class PaperAuditTest {

    private static ExamKey key;
    private static ExamReader.Source source;
    private static PaperAudit audit;

    @BeforeAll
    static void auditTheMidterm() throws IOException {
        source = ShippedExam.CS230_MIDTERM.source();
        key = ExamKey.of(ShippedExam.CS230_MIDTERM.reader().read(), 1);
        audit = audit(source, Interpreter.find());
    }

    private static PaperAudit audit(ExamReader.Source graded, Optional<Interpreter> python) throws IOException {
        return PaperAudit.of(key, GradedReader.read(key.exam(), graded, GradedReader.FILE), new Python(python), 1);
    }

    private static List<String> labels(PaperAudit of, Kind kind) {
        return of.of(kind).stream().map(Objection::where).toList();
    }

    private static Objection at(Kind kind, String label) {
        return audit.of(kind).stream().filter(one -> one.where().equals(label)).findFirst().orElseThrow();
    }

    private static String evidence(Kind kind, String label) {
        return at(kind, label).evidence().stream().map(one -> one.status() + " " + one.says() + " " + one.detail())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void itsMarksAddUpTo101AndAHalfOf124AsItSays() {
        assertThat(audit.problems()).isEmpty();
        assertThat(audit.marks()).isEqualByComparingTo("101.5");
        assertThat(audit.points()).isEqualByComparingTo("124");
        assertThat(audit.sum()).isEqualTo("marks add up to 101.5 of 124, as the paper says");
        assertThat(audit.of(Kind.SUM)).isEmpty();
    }

    @Test
    void comparingBooleansWithTheLabels0And1IsRightInNumPyAndGotHalf() {
        assertThat(labels(audit, Kind.MARKED_DOWN)).containsExactly("4(1)");
        assertThat(evidence(Kind.MARKED_DOWN, "4(1)")).startsWith("TESTED ").contains("all 3 give what they should");
    }

    @Test
    void fourWrongAnswersGotFullMarks() {
        assertThat(labels(audit, Kind.IN_FULL)).containsExactly("2(j)(iii)", "5(d)(v)", "5(d)(vi)", "6(b)(ii)");
    }

    @Test
    void adamDividesByTheRootOfTheMeanSquareAndNotByThatOfTheVariance() {
        assertThat(evidence(Kind.IN_FULL, "2(j)(iii)")).contains("REFUTED what Adam divides the gradient by");
    }

    @Test
    void ofTheGradientByW1ShapesDoNotFitAndWithATransposeTheSigmoidIsTakenOfItsOwnOutputAsInTheAnswerBefore() {
        assertThat(evidence(Kind.IN_FULL, "5(d)(v)")).contains("no product of shapes (1, 3) and (1, 4)",
                "The sigmoid is taken of its own output; at W_1 = ",
                "with the answer to 5d.ii carried on then it is right");
    }

    @Test
    void aSumOfElementwiseSquaresTimesAColumnOfOnesIsNoNumber() {
        assertThat(evidence(Kind.IN_FULL, "5(d)(vi)")).contains("no product of shapes (3, 2) and (4, 1)",
                "it has the shape (3, 1); right: (1, 1)");
    }

    @Test
    void theGradientOfEluIsPositiveButDoesVanish() {
        assertThat(evidence(Kind.IN_FULL, "6(b)(ii)")).contains("TESTED the derivative is positive",
                "it does not hold at x = -10");
    }

    @Test
    void sixTextsOfTheRubricContradictTheMathematics() {
        assertThat(labels(audit, Kind.RUBRIC)).containsExactly("2(b)", "2(h)(iii)", "4(5)", "5(c)(ii)", "5(d)(i)",
                "6(a)(ii)");
    }

    @Test
    void aRuleByTheSourceIsRightOnBothSetsAndNoBetterThanChanceElsewhereSoThatInputsMayBeWhatFails() {
        assertThat(at(Kind.RUBRIC, "2(b)").says()).contains("the distribution of the inputs");
        assertThat(at(Kind.RUBRIC, "2(b)").evidence()).hasSize(1);
    }

    @Test
    void hardExamplesMustNotBeDrawnAsTheyWouldBeFlippedOutOfTheMask() {
        assertThat(at(Kind.RUBRIC, "4(5)").says()).isEqualTo("the rubric takes 1 for: Hard examples are not selected");
    }

    @Test
    void aLogarithmicScaleOfBeta1ItselfFindsNoMoreNear1ThanAUniformOne() {
        assertThat(evidence(Kind.RUBRIC, "2(h)(iii)")).contains("expected 0.5000");
    }

    @Test
    void aCommonFactorOfBothClassWeightsChangesNeitherTheBestPredictionNorAdamsStep() {
        assertThat(at(Kind.RUBRIC, "5(c)(ii)").evidence()).hasSize(2);
    }

    @Test
    void theGradientByAVectorIsAVectorAndNotTheSumOfItsElements() {
        assertThat(evidence(Kind.RUBRIC, "5(d)(i)")).contains("which it says is right, is wrong",
                "it has the shape (1, 1); right: (4, 1)");
    }

    @Test
    void noReasonIsValidWhyAStepNetworkCannotLearnTheSquareAsItCan() {
        assertThat(evidence(Kind.RUBRIC, "6(a)(ii)")).contains("REFUTED");
    }

    @Test
    void thePrintedCallNamesAnArgumentThatChoiceDoesNotHaveAndWithEnoughHardExamplesNoProbabilitiesAreSet() {
        assertThat(audit.of(Kind.CODE)).extracting(one -> one.evidence().get(0).detail())
                .satisfiesExactly(first -> assertThat(first).startsWith("TypeError").contains("min_sample_size"),
                        second -> assertThat(second).startsWith("UnboundLocalError").contains("flip_probs"));
    }

    @Test
    void underDTheLabelsIvAndViiComeTwiceAndARubricTakes2And1ForTheSameText() {
        assertThat(labels(audit, Kind.LABEL)).containsExactly("5(d)(iv)", "5(d)(vii)", "2(k)(ii)");
    }

    @Test
    void anAnswerOfWhichOneReadingIsRightAndAShapeThatOneReadingOfTheStatementAllowsAreNotObjectedTo() {
        assertThat(audit.items()).filteredOn(one -> one.item().label().equals("7(i)"))
                .allSatisfy(one -> assertThat(one.verdicts().get(0).outcome()).isEqualTo(Outcome.OPEN)).hasSize(1);
        assertThat(audit.items()).filteredOn(one -> one.item().label().equals("3"))
                .flatExtracting(AuditedItem::verdicts)
                .extracting(Verdict::outcome).containsOnly(Outcome.RIGHT).hasSize(10);
    }

    @Test
    void whatIsMendedInTheDataIsNoLongerFoundAndTheSumThenIsOff() throws IOException {
        String graded = source.text(GradedReader.FILE);
        String mended = graded;
        for (String[] change : new String[][] {
            {"marked: 4.1 1\n        points: 2\n        marks: 1",
                "marked: 4.1 1\n        points: 2\n        marks: 2"},
            {"text: The thresholding is implemented correctly, ticked: true", "text: The thresholding is right"},
            {"min_sample_size = sample_size,", "size=min_sample_size - sample_size,"},
            {"label: 5(d)(iv)\n        marked: 5.9 d(v)", "label: 5(d)(v)\n        marked: 5.9 d(v)"},
            {"label: 5(d)(v)\n        marked: 5.10 d(vi)", "label: 5(d)(v), second\n        marked: 5.10 d(vi)"},
            {"'J + (W_1 \\odot W_1) u + (W_2 \\odot W_2) u'", "'J + sum(W_1 \\odot W_1) + sum(W_2 \\odot W_2)'"}}) {
            assertThat(mended).containsOnlyOnce(change[0]);
            mended = mended.replace(change[0], change[1]);
        }
        String text = mended;
        PaperAudit again = audit(file -> text, Interpreter.find());
        assertThat(labels(again, Kind.MARKED_DOWN)).isEmpty();
        assertThat(labels(again, Kind.IN_FULL)).containsExactly("2(j)(iii)", "5(d)(v), second", "6(b)(ii)");
        assertThat(again.of(Kind.CODE)).hasSize(1);
        assertThat(labels(again, Kind.LABEL)).containsExactly("5(d)(vii)", "2(k)(ii)");
        assertThat(again.of(Kind.SUM)).extracting(Objection::says)
                .containsExactly("the marks add up to 102.5, and the paper says 101.5");
    }

    @Test
    void withoutPythonCodeIsNotRunAndThatIsSaid() throws IOException {
        PaperAudit without = audit(source, Optional.empty());
        assertThat(without.notRun()).isEqualTo(6);
        assertThat(without.of(Kind.CODE)).isEmpty();
        assertThat(labels(without, Kind.MARKED_DOWN)).isEmpty();
        assertThat(AuditPage.of(without)).contains("6 pieces of code: no Python 3 with NumPy was found");
    }

    @Test
    void thePageShowsEachFindingWithAnswerKeyAndEvidence() throws IOException {
        assertThat(AuditPage.of(audit)).contains("16 findings", "4(1), marked as 4.1 1", "<h4>Answer</h4>", "<h4>Key ",
                "TypeError: choice()", "<math", "101.5").doesNotContain("{{", "src=\"http", "href=\"http");
    }
}
