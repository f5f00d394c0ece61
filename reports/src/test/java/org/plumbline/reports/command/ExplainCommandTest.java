package org.plumbline.reports.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reports.Console;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Entry;

class ExplainCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"layer-norm", "LayerNorm", "layernorm", "LAYER_NORM", "layer norm"})
    void aNameMayBeWrittenAsOneLikes(String name) {
        Console console = Console.run("explain", name);
        assertThat(console.status()).isZero();
        assertThat(console.out()).startsWith("layer-norm");
    }

    @Test
    void theFieldsShortNamesAreKnown() {
        assertThat(Console.run("explain", "mse").out()).startsWith("mean-squared-error");
        assertThat(Console.run("explain", "relu6").err()).contains("'relu6'; the nearest are relu");
    }

    @Test
    void saysAllThereIs() {
        assertThat(Console.run("explain", "layer-norm").out()).containsSubsequence(
                "Formula", "gamma * (x - mean) / sqrt(variance + epsilon) + beta", "Inputs", "x", "real", "gamma",
                "Outputs", "y",
                "Conventions", "variance", "BIASED*", "(default)", "UNBIASED", "n - 1",
                "Hyper-parameters", "epsilon = 1.0E-5",
                "Laws", "sums to zero", "dx = 0", "backward(dy1 + dy2) = backward(dy1) + backward(dy2)",
                "Lanes", "BOUNDED", "LAW", "EXTREME",
                "Sources", "arXiv:1607.06450");
    }

    @Test
    void theFormulaIsToldUnderEachConventionThatHasItsOwn() {
        assertThat(Console.run("explain", "positional-encoding").out()).containsSubsequence("Formula",
                "INTERLEAVED: y[i, 2k] = ", "y[i, 2k+1] = ", "HALVES:      y[i, k] = ", "y[i, d/2+k] = ", "Inputs");
    }

    @Test
    void shapesUnderOtherConventionsStandBeside() {
        assertThat(Console.run("explain", "batch-norm").out())
                .contains("with norm = VECTOR: runningVariance () real, without gradient")
                .contains("with channels = LAST: x (N, ..., C+) real");
        assertThat(Console.run("explain", "hinge-loss").out())
                .contains("with binaryLabels = MINUS_ONE_ONE: labels (N, ...) real, without gradient");
        assertThat(Console.run("explain", "dropout").out()).contains("with mode = EVALUATION: no mask");
        assertThat(Console.run("explain", "relu").out()).doesNotContain("with ");
    }

    @Test
    void shapesUnderOtherHyperparametersStandBeside() {
        assertThat(Console.run("explain", "rmsprop").out()).containsPattern("(?s)Inputs.*with momentum = 0[.]\\d+: "
                + "velocity \\(\\.\\.\\.\\) real, without gradient\\R.*Outputs.*with momentum = 0[.]\\d+: velocity");
        assertThat(Console.run("explain", "layer-norm").out()).contains("with axes = 2: x (..., D1+, D2+) real; "
                + "gamma (D1, D2) real, optional", "with axes = 2: y (..., D1, D2) real");
        assertThat(Console.run("explain", "conv1d").out()).contains("with groups = 2: x (N, 2C+, L+) real; w (2F+, C,");
        assertThat(Console.run("explain", "conv2d").out())
                .contains("with groups = 2: x (N, 2C+, H+, W+) real; w (2F+, C,");
        assertThat(Console.run("explain", "conv-transpose2d").out())
                .contains("with groups = 2: x (N, 2C+, H+, W+) real; w (2C, F+,", "with groups = 2: y (N, 2F, OH, OW)");
        assertThat(Console.run("explain", "cross-entropy").out())
                .containsOnlyOnce("with ignored = -100: labels (N) whole numbers, negative ones too");
    }

    @Test
    void presetsAreTold() {
        assertThat(Console.run("explain", "batchnorm").out()).containsSubsequence("Presets",
                "cs231n: runningVariance = BIASED", "eecs498: norm = VECTOR, variance = SUM, runningVariance = SUM",
                "pytorch: momentumOf = NEW, momentum = 0.1");
        assertThat(Console.run("explain", "relu").out()).doesNotContain("Presets");
    }

    /** It subtracts no mean and adds no beta. */
    @Test
    void theLawsOfRmsNormAreItsOwn() {
        assertThat(Console.run("explain", "rms-norm").out()).contains("without gamma the squares", "c = x, variance")
                .doesNotContain("beta", "c = x - mean");
        assertThat(Console.run("explain", "layer-norm").out())
                .contains("without gamma and beta the squares", "c = x - mean");
    }

    @Test
    void aLawSpeaksOfWhatThereIs() {
        assertThat(Console.run("explain", "logistic-loss").out())
                .contains("loss(negative) - loss(positive) = sum weight score")
                .doesNotContain("alpha", "beta");
        assertThat(Console.run("explain", "l1-penalty").out()).doesNotContain("= 1 sum");
    }

    @Test
    void aLawIsPrintedWithWhatItAsksOfACase() {
        assertThat(Console.run("explain", "batch-norm").out()).contains("y(x + 8) = y(x), where mode = TRAINING",
                "sum dx = 0, where mode = TRAINING", "running' = running, to the last bit, where mode = EVALUATION");
        assertThat(Console.run("explain", "rmsprop").out())
                .contains("w'(4 g, 4 mean, 16 squares) = w'(g), to the last bit, "
                        + "where epsilon = 0 and no weight decays",
                        "g = 0 from the initial state gives w' = w, where w = 0 or no weight decays");
        assertThat(Console.run("explain", "logistic-loss").out())
                .contains("loss(negative) - loss(positive) = sum weight score / divisor");
    }

    @Test
    void lawsAreSaidOfOrdinaryCases() {
        assertThat(Console.run("explain", "elastic-net-penalty").out())
                .contains("Laws (off the kinks, without overflow or underflow, and up to rounding unless");
    }

    @Test
    void severalAreExplainedInTheirOrder() {
        Console console = Console.run("explain", "layer-norm", "Dense", "relu");
        assertThat(console.status()).isZero();
        assertThat(console.out()).isEqualTo(Console.run("explain", "layer-norm").out() + String.format("%n%n")
                + Console.run("explain", "dense").out() + String.format("%n%n")
                + Console.run("explain", "relu").out());
    }

    @Test
    void nothingIsExplainedWhereOneNameIsUnknown() {
        Console console = Console.run("explain", "relu", "layernrm");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("'layernrm'");
    }

    @Test
    void anOptionalInputIsCalledSo() {
        assertThat(Console.run("explain", "dense").out()).containsPattern("b +\\(M\\) +real, optional");
    }

    @Test
    void everyOperationHasFormulaOutputsAndSources() {
        for (Entry entry : Catalogue.standard().entries()) {
            Console console = Console.run("explain", entry.name());
            assertThat(console.status()).as(entry.name()).isZero();
            assertThat(console.out()).contains("Formula", "Outputs", "Lanes", "Sources");
        }
    }

    @Test
    void anUnknownNameIsBadUsageAndTheNearestAreProposed() {
        Console console = Console.run("explain", "layernrm");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("NAME", "'layernrm'", "the nearest are layer-norm", "plumbline operations");
    }

    @ParameterizedTest
    @CsvSource({"optimizers, optimizer (a family)", "loss, loss (a family)", "Tribuo, tribuo (a library)",
            "comons-math, commons-math (a library)"})
    void aNameOfAnotherKindIsCalledSo(String name, String nearest) {
        Console console = Console.run("explain", name);
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("no operation is called '" + name + "'", "the nearest are " + nearest);
    }
}
