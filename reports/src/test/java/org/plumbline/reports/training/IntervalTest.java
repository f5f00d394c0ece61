package org.plumbline.reports.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.oracle.training.Score;

class IntervalTest {

    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void itIsWilsons(int correct, int count, double low, double high) {
        Interval interval = Interval.of(new Score(0, correct, count));
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /** Its ends are the p for which the share that came is just Z deviations away, those of a share of p. */
    @ParameterizedTest
    @CsvSource({"236, 250", "235, 250", "9918, 10000", "1, 2", "7200, 10000"})
    void itsEndsSolveItsEquation(int correct, int count) {
        Interval interval = Interval.of(new Score(0, correct, count));
        double share = (double) correct / count;
        assertThat(share - interval.low()).isCloseTo(Z * deviation(interval.low(), count), within(1e-12));
        assertThat(interval.high() - share).isCloseTo(Z * deviation(interval.high(), count), within(1e-12));
    }

    private static double deviation(double share, int count) {
        return Math.sqrt(share * (1 - share) / count);
    }

    @Test
    void itStaysWithinZeroAndOneAndHoldsItsEnds() {
        assertThat(Interval.of(new Score(0, 0, 7)).low()).isZero();
        assertThat(Interval.of(new Score(0, 7, 7)).high()).isEqualTo(1);
        Interval interval = new Interval(0.25, 0.75);
        assertThat(interval.holds(0.25)).isTrue();
        assertThat(interval.holds(0.75)).isTrue();
        assertThat(interval.holds(Math.nextDown(0.25))).isFalse();
        assertThat(interval.holds(Math.nextUp(0.75))).isFalse();
        assertThat(interval).hasToString("0.2500 to 0.7500");
    }
}
