package org.plumbline.oracle.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.activation.Tanh;
import org.plumbline.oracle.real.Decimal;
import org.plumbline.oracle.training.SplitMix64;

/** The bound that {@link FastTanh} derives for itself, against decimals of fifty digits. */
class FastTanhTest {

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /** Around where the two formulas meet, and over all sizes; Decimal takes a while. */
    private static DoubleStream numbers() {
        SplitMix64 random = SplitMix64.of(1);
        return DoubleStream.concat(
                IntStream.range(0, 2000).mapToDouble(i -> 1.25 * random.uniform()),
                IntStream.range(0, 2000).mapToDouble(i -> Math.scalb(1 + random.uniform(), i % 60 - 54)));
    }

    @Test
    void itIsWithinFiveRoundings() {
        numbers().forEach(x -> {
            Decimal truth = Decimal.ARITHMETIC.of(x).tanh();
            double error = Decimal.ARITHMETIC.of(FastTanh.valueOf(x)).minus(truth).abs().value();
            assertThat(error / truth.value()).as("tanh(" + x + ")").isLessThanOrEqualTo(5 * UNIT_ROUNDOFF);
            assertThat(FastTanh.valueOf(-x)).isEqualTo(-FastTanh.valueOf(x));
        });
    }

    @Test
    void limitsAreWhatTheyAreOfTanh() {
        for (double x : new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 20, -20, Double.MAX_VALUE,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertThat(FastTanh.valueOf(x)).isEqualTo(Double.valueOf(Math.tanh(x)));
        }
    }

    @Test
    void itStandsInForTanhAlone() {
        assertThat(FastTanh.of(Tanh.standard()).value(0.5)).isEqualTo(FastTanh.valueOf(0.5));
        assertThat(FastTanh.of(Relu.standard())).isEqualTo(Relu.standard());
    }
}
