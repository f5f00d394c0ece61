package org.plumbline.oracle.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A double goes in to forty-nine digits and comes out to the last bit, of whatever size. */
class DecimalTest {

    private static DoubleStream doubles() {
        DoubleStream special = DoubleStream.of(0, -0.0, 1, -1, 0.1, Double.MIN_VALUE, Double.MIN_NORMAL, -0x1p-1070,
                Double.MAX_VALUE, -Double.MAX_VALUE, 1e8, 750);
        DoubleStream random = new SplittableRandom(1).longs(20_000).mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite);
        return DoubleStream.concat(special, random);
    }

    @Test
    void comesOutAsItWentIn() {
        assertThat(doubles().filter(x -> Double.compare(Decimal.ARITHMETIC.of(x).value(), x) != 0)).isEmpty();
        assertThat(Decimal.ARITHMETIC.of(Double.NaN).value()).isNaN();
        assertThat(Decimal.ARITHMETIC.of(Double.NEGATIVE_INFINITY).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void holdsADoubleToItsUnitRoundoff() {
        BigDecimal allowed = BigDecimal.valueOf(Decimal.UNIT_ROUNDOFF);
        assertThat(doubles().filter(x -> x != 0).filter(x -> {
            BigDecimal held = new BigDecimal(Decimal.ARITHMETIC.of(x).number().toString());
            BigDecimal exact = new BigDecimal(x);
            return held.subtract(exact).abs().compareTo(exact.abs().multiply(allowed)) > 0;
        })).isEmpty();
    }
}
