package org.plumbline.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.properties.check.CheckReport;
import org.plumbline.properties.check.FunctionVerdict;
import org.plumbline.properties.check.Grade;
import org.plumbline.properties.check.Seconds;
import picocli.CommandLine.Help.Ansi;

class CheckTextTest {

    private static final CheckText PLAIN = new CheckText(Ansi.OFF, OptionalInt.of(130));

    @Test
    void aScreenTellsAll() {
        assertThat(PLAIN.of(Samples.full()).lines()).contains(
                "layers.py   profile cs231n, edition 2024   "
                        + "10 functions, 1,340 cases, 6.1 s (start 0.4 s, calls 2.0 s)",
                "Python 3.11.2, NumPy 1.24.2   bwrap: no network, file system read-only   float64, seed 7",
                "fc_backward         right",
                "batchnorm_forward   right                mode=TRAINING",
                "batchnorm_backward  WRONG                the variance is treated as a constant",
                "                                           x (2, 1) = [[1], [3]]",
                "                                         expected dx = [[0], [0]]",
                "                                         came     dx = [[0.5], [-0.5]]",
                "adam                missing              the subject has no function of this name",
                "It printed: debug: entering conv");
        assertThat(PLAIN.summary(Samples.full())).isEqualTo("2 right, 1 right but imprecise, 1 missing, 1 fragile, "
                + "1 other convention, 2 wrong, 1 breaks the protocol, 1 does not return, 1 not judged");
    }

    /** A class says itself what it is. */
    @Test
    void whereThereIsNoProfileNoneIsNamed() {
        CheckReport plain = new CheckReport("Net", "", "", "float64", "Java 17", "bwrap", "", List.of(), 7,
                new Seconds(0, 0, 0),
                Optional.empty(), List.of(Samples.full().functions().get(0)));
        assertThat(PLAIN.of(plain)).startsWith("Net   1 function, ").doesNotContain("profile");
        assertThat(CheckPage.of(plain)).doesNotContain("profile ");
        assertThat(Gradescope.of(plain, Rubric.standard())).doesNotContain("profile ");
    }

    @Test
    void functionsThatAreMissingForOneReasonShareALine() {
        FunctionVerdict sgd = missing("sgd");
        CheckReport report = Samples.report("x", Optional.empty(), sgd, Samples.full().functions().get(0),
                missing("adam"));
        assertThat(PLAIN.of(report).lines().skip(4)).contains("fc_backward  right",
                "2 functions  missing  the subject has no file optim.py: sgd, adam");
    }

    private static FunctionVerdict missing(String name) {
        return Samples.verdict(name, name, "", Grade.MISSING, "the subject has no file optim.py", Optional.empty());
    }

    @Test
    void whatTheHeadlineSaysIsNotSaidAgain() {
        assertThat(PLAIN.of(Samples.full())).containsOnlyOnce("dx[0, 1, 1]: expected 0.25");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 200})
    void nothingIsWiderThanTheTerminal(int width) {
        assertThat(new CheckText(Ansi.OFF, OptionalInt.of(width)).of(Samples.full()).lines())
                .filteredOn(line -> !line.startsWith("   bwrap"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void coloursOnlyWhereTheyAreWanted() {
        CheckReport hostile = Legible.of(Samples.hostile());
        assertThat(PLAIN.of(hostile) + PLAIN.summary(hostile)).doesNotContain("\u001b");
        assertThat(new CheckText(Ansi.ON, OptionalInt.empty()).of(Samples.full())).contains("\u001b[");
    }

    /** A subject cannot colour itself green. */
    @Test
    void theSubjectsTextIsNoMarkup() {
        CheckReport green = Samples.report("@|green right|@", Optional.of("@|green right|@"));
        String plain = new CheckText(Ansi.ON, OptionalInt.empty()).of(green);
        assertThat(plain).doesNotContain("\u001b[32m");
        assertThat(PLAIN.of(Legible.of(Samples.hostile()))).contains("@ |red x| @");
    }

    @Test
    void whyItCouldNotBeRunIsSaid() {
        CheckReport broken = Samples.report("a.py", Optional.of("SyntaxError: invalid syntax\n  line 3"));
        assertThat(PLAIN.of(broken)).contains("COULD NOT BE RUN SyntaxError: invalid syntax", "      line 3")
                .doesNotContain("verdict");
        assertThat(PLAIN.summary(broken)).isEqualTo("could not be run");
        assertThat(PLAIN.summary(Samples.report("a.py", Optional.empty()))).isEqualTo("nothing to check");
    }
}
