package org.plumbline.properties.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.plumbline.oracle.schedule.CosineDecay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class CosineDecayTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new CosineDecaySuite();
    }

    /** cos 0 = 1, cos(pi / 3) = 1/2, cos(pi / 2) = 0, cos pi = -1. */
    @Example
    void passesThroughTheKnownCosines() {
        CosineDecay decay = new CosineDecay(0.5, 0.1, 12);
        assertThat(decay.rate(0)).isEqualTo(0.5);
        ByHand.output(decay, Named.of("step", Tensor.scalar(4)), "rate", 0.4);
        ByHand.output(decay, Named.of("step", Tensor.scalar(6)), "rate", 0.3);
        ByHand.output(decay, Named.of("step", Tensor.scalar(12)), "rate", 0.1);
    }

    @Example
    void risesToAGreaterLastRate() {
        CosineDecay rise = new CosineDecay(0.1, 0.5, 12);
        ByHand.output(rise, Named.of("step", Tensor.scalar(4)), "rate", 0.2);
        ByHand.output(rise, Named.of("step", Tensor.scalar(12)), "rate", 0.5);
    }

    /** From one rate to another, far or next to it, or none: all ways up, down and level. */
    @Example
    void startsAtTheFirstRateAndEndsAtTheLastToTheLastBit() {
        for (CosineDecay decay : ways()) {
            assertThat(decay.rate(0)).as("%s, at first", decay).isEqualTo(decay.initial());
            assertThat(decay.rate(decay.period())).as("%s, in the end", decay).isEqualTo(decay.last());
        }
    }

    /** No rounding turns it back, in the middle neither. */
    @Example
    void neverTurnsBack() {
        for (CosineDecay decay : ways()) {
            double direction = Double.compare(decay.last(), decay.initial());
            double rate = decay.rate(0);
            for (int step = 1; step <= decay.period(); step++) {
                double next = decay.rate(step);
                assertThat(Double.compare(next, rate) * direction).as("%s, step %d", decay, step)
                        .isGreaterThanOrEqualTo(0);
                assertThat(direction != 0 || next == rate).as("%s, step %d", decay, step).isTrue();
                rate = next;
            }
        }
    }

    private static List<CosineDecay> ways() {
        double[] rates = {0, 1e-300, 0.001, 0.1, Math.nextUp(0.1), 0.3, 0.5, 0.7, 2, 1e300};
        return Arrays.stream(rates).boxed().flatMap(initial -> Arrays.stream(rates).boxed().flatMap(last ->
                IntStream.rangeClosed(1, 40).mapToObj(period -> new CosineDecay(initial, last, period)))).toList();
    }

    /** By either way to the rate. */
    @Example
    void refusesStepsBeforeTheFirstAndBetweenSteps() {
        for (double step : new double[] {-5, 0.5, 101}) {
            assertThatThrownBy(() -> CosineDecay.standard().rate(step)).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("cosine-decay: step is " + step);
        }
    }

    @Example
    void refusesStepsAfterThePeriodAndBadHyperparameters() {
        assertThatThrownBy(() -> CosineDecay.standard().forward(Named.of("step", Tensor.scalar(101))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("cosine-decay: step is 101.0")
                .hasMessageContaining("from 0 to the period, 100");
        assertThatThrownBy(() -> new CosineDecay(-1, 0, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("initial is -1.0");
        assertThatThrownBy(() -> new CosineDecay(1, -1, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("last is -1.0");
        assertThatThrownBy(() -> new CosineDecay(1, 0, 0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("period is 0");
    }
}
