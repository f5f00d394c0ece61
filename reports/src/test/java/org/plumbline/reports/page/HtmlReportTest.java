package org.plumbline.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.verification.Report;
import org.plumbline.reports.verification.Result;
import picocli.CommandLine.Help.Ansi;

class HtmlReportTest {

    private static final Result FAILED = new Result("layer", "dense", "batch=ROWS", Lane.GRADIENT, 20,
            Double.POSITIVE_INFINITY, Verdict.Outcome.FAIL, "x[0]: expected 1 < 2 & \"3\"");
    private static final Result UNDECIDED = new Result("layer", "dense", "batch=COLUMNS", Lane.EXTREME, 20, 0,
            Verdict.Outcome.INCONCLUSIVE, "no bound can be derived here");
    private static final Judgement DIFFERING = new Judgement("Library 1", "Adam<T>", Judgement.Outcome.DIFFERS,
            List.of(new Attempt("epsilon", 4, 1e12, Judgement.Outcome.DIFFERS, "step 1: expected 1, came 2"),
                    new Attempt("epsilon hat", 4, 1e9, Judgement.Outcome.DIFFERS, "step 2: expected 3, came 4")),
            List.of("weight 1 only"), List.of(new Discrepancy("divides", "multiplies", "2 * 3 = 6")));
    private static final Judgement AGREEING = new Judgement("Library 1", "SGD", Judgement.Outcome.AGREES,
            List.of(new Attempt("one velocity", 4, 0.25, Judgement.Outcome.AGREES, ""),
                    new Attempt("no velocity", 4, 1e7, Judgement.Outcome.DIFFERS, "step 2: expected 5, came 6"),
                    new Attempt("another velocity", 4, 0.5, Judgement.Outcome.AGREES, "")),
            List.of("weight 1 only", "nothing tells the velocities apart"), List.of());
    private static final Judgement IMPRECISE = new Judgement("Library 1", "erf", Judgement.Outcome.IMPRECISE,
            List.of(new Attempt("textbook", 4, 3.5, Judgement.Outcome.IMPRECISE, "err/bound 3.5, of the target 0.2")),
            List.of("weight 1 only"), List.of());
    private static final Report REPORT =
            new Report("1", 7, 1.25, List.of(FAILED, UNDECIDED),
            List.of(AGREEING, IMPRECISE, DIFFERING));

    @Test
    void aFailureIsOnTopAndItsCaseIsEscaped() {
        String page = HtmlReport.of(REPORT);
        assertThat(page).contains("<title>Plumbline: 1 failed</title>", "FAIL: 1 failed",
                "x[0]: expected 1 &lt; 2 &amp; &quot;3&quot;", "INCONCLUSIVE", "seed 7", "1.3 s");
        assertThat(page).doesNotContain("expected 1 < 2");
    }

    @Test
    void aFindingHasItsEvidenceAndEveryAttempt() {
        assertThat(HtmlReport.of(REPORT)).contains("Adam&lt;T&gt;", "none of 2 tried", "epsilon hat",
                "step 2: expected 3", "divides", "multiplies", "2 * 3 = 6", "DIFFERS");
    }

    @Test
    void theTerminalTellsTheSame() {
        assertThat(text(false)).contains(
                "FAIL dense batch=ROWS, lane GRADIENT", "x[0]: expected 1 < 2", "INCONCLUSIVE dense batch=COLUMNS",
                "none of 2 tried", "1.00e+09", "infinite", "documented  divides", "observed    multiplies",
                "1 operation, 2 lanes, 40 cases: 1 failed, 1 inconclusive; third party: 1 agrees, 1 imprecise, "
                        + "1 differs; 1.3 s, seed 7");
    }

    @Test
    void oneIsCountedAsOne() {
        Report report = new Report("1", 7, 1.25, List.of(new Result("activation", "relu", "", Lane.LAW, 1, 0,
                Verdict.Outcome.PASS, "")), List.of());
        assertThat(report.summary()).startsWith("1 operation, 1 lane, 1 case: 0 failed")
                .contains("0 agree, 0 imprecise, 0 differ;");
        assertThat(HtmlReport.of(report)).contains("<b>1</b><span>operation</span>", "<b>1</b><span>lane</span>",
                "<b>1</b><span>case</span>", "title=\"PASS, 1 case\"").doesNotContainPattern("\\b1 cases");
    }

    @Test
    void whatDiffersComesFirstAndWhatAgreesLast() {
        assertThat(REPORT.thirdParty()).containsExactly(DIFFERING, IMPRECISE, AGREEING);
        assertThat(text(false))
                .containsSubsequence(" DIFFERS", " IMPRECISE", " AGREES");
        assertThat(HtmlReport.of(REPORT)).containsSubsequence(
                "badge DIFFERS", "badge IMPRECISE", "badge AGREES");
        assertThat(HtmlReport.of(REPORT)).contains("<b>1</b><span>third party: imprecise</span>");
    }

    @Test
    void allAcceptedConventionsAreNamedAndTheRejectedCounted() {
        String text = text(false);
        assertThat(text).containsPattern("SGD +one velocity +4 +0.250 +1, 1.00e\\+07 +AGREES")
                .containsPattern("or another velocity +4 +0.500").doesNotContain("no velocity");
        assertThat(text(true)).contains("no velocity: step 2: expected 5, came 6");
        assertThat(HtmlReport.of(REPORT)).contains("one velocity<br>or another velocity",
                "1 rejected, the nearest with err/bound 1.00e+07",
                "no velocity: err/bound 1.00e+07");
    }

    @Test
    void bothMeasuresOfTheImpreciseArePrinted() {
        assertThat(text(false)).contains("textbook: err/bound 3.5, of the target 0.2");
        assertThat(HtmlReport.of(REPORT)).contains("err/bound 3.5, of the target 0.2");
    }

    @Test
    void aLimitThatAllShareIsToldOnceOfTheLibrary() {
        String newLine = System.lineSeparator();
        assertThat(text(false)).contains(
                "    Library 1" + newLine + "        weight 1 only" + newLine,
                "    Library 1, SGD" + newLine + "        nothing tells the velocities apart" + newLine);
        assertThat(HtmlReport.of(REPORT)).contains("<p><b>Library 1</b><br>weight 1 only</p>");
    }

    /** Softmax has no conventions to name. */
    @Test
    void whereThereAreNoConventionsNoneAreNamed() {
        Report report = new Report("1", 7, 1.25, List.of(new Result("activation", "softmax", "", Lane.LAW, 20, 3,
                Verdict.Outcome.FAIL, "y[0]: expected 1")), List.of());
        assertThat(new TextReport(Ansi.OFF, false, OptionalInt.empty()).of(report))
                .contains("FAIL softmax, lane LAW");
        assertThat(HtmlReport.of(report)).contains("</span> softmax, lane LAW</h3>");
    }

    /** A box that scrolls within the page cannot be printed, and hides what is below its edge. */
    @Test
    void onlyThePageScrollsDownAndPaperNotAtAll() {
        String page = HtmlReport.of(REPORT);
        assertThat(page).doesNotContain("max-height").doesNotContainPattern("overflow(-y)?: (auto|scroll)");
        assertThat(page).containsPattern("\\.sheet \\{[^}]*overflow-x: auto");
        assertThat(page.substring(page.indexOf("@media print"))).containsPattern("\\.sheet \\{[^}]*overflow: visible");
    }

    @Test
    void aNarrowWindowAndDarkPaperAreThoughtOf() {
        assertThat(HtmlReport.of(REPORT)).contains("@media screen and (max-width: 800px)",
                "@media screen and (prefers-color-scheme: dark)", "\"beforeprint\"");
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(new TextReport(Ansi.ON, false, OptionalInt.empty()).of(REPORT)).contains("\u001b[");
        assertThat(text(false)).doesNotContain("\u001b[");
    }

    private static String text(boolean every) {
        return new TextReport(Ansi.OFF, every, OptionalInt.empty()).of(REPORT);
    }
}
