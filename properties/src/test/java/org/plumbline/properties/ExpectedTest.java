package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.properties.Verdict.Outcome;

/** What is said of a number, by its truth and its bound. */
class ExpectedTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 1.5, PASS", "1, 0.5, 1.75, FAIL", "1, 0, 1, PASS", "0, 0, -0.0, PASS",
        "1, 0.5, NaN, FAIL", "1, 0.5, Infinity, FAIL",
        // The same infinity is right whatever the bound, another one is not.
        "-Infinity, 1, -Infinity, PASS", "-Infinity, NaN, -Infinity, PASS", "NaN, NaN, NaN, PASS",
        "-Infinity, 1, Infinity, FAIL", "Infinity, 1, 2, FAIL",
        // Without a bound nothing is said.
        "1, NaN, 1, INCONCLUSIVE", "1, Infinity, 2, INCONCLUSIVE", "1, Infinity, 1, PASS"})
    void isJudged(double truth, double bound, double actual, Outcome outcome) {
        assertThat(Expected.of(truth, bound).judge("y", actual).outcome()).isEqualTo(outcome);
    }
}
