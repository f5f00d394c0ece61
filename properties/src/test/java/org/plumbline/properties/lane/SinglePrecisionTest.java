package org.plumbline.properties.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Draws;

/** What is computed in double and rounded once to single precision is right in single precision. */
class SinglePrecisionTest {

    private static final int DRAWS = 12;
    private static final long SEED = 20;

    /** A subject of single precision whose results have this many digits in binary, 24 or fewer. */
    private record Rounded(int digits) implements Subject {

        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return rounded(operation.forward(inputs));
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return rounded(operation.backward(inputs, upstream));
        }

        @Override
        public Precision precision() {
            return Precision.SINGLE;
        }

        private Named<Tensor> rounded(Named<Tensor> values) {
            return values.map(tensor -> tensor.map(value -> {
                int dropped = 24 - digits;
                return Float.intBitsToFloat(Float.floatToIntBits((float) value) >> dropped << dropped);
            }));
        }
    }

    static Stream<Suite<?>> suites() {
        return Suites.all().stream();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void isItsRoundingAlone(Suite<?> suite) {
        for (Lane lane : Lane.values()) {
            assertThat(cases(suite, lane)).allSatisfy(trial ->
                    assertThat(lane.judge(suite, new Rounded(24), trial)).matches(verdict -> !verdict.failed()));
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void isNoExcuseForHalfTheDigits(Suite<?> suite) {
        List<Case> ordinary = cases(suite, Lane.BOUNDED);
        boolean whole = ordinary.stream().allMatch(trial -> {
            Named<Tensor> outputs = trial.operation().forward(trial.inputs());
            return outputs.equals(new Rounded(12).forward(trial.operation(), trial.inputs()));
        });
        assertThat(whole || ordinary.stream().map(trial -> Lane.BOUNDED.judge(suite, new Rounded(12), trial))
                .anyMatch(Verdict::failed)).isTrue();
    }

    private static List<Case> cases(Suite<?> suite, Lane lane) {
        if (!lane.applies(suite) || !lane.judges(Precision.SINGLE)) {
            return List.of();
        }
        return Draws.of(suite.cases(lane.regime()).filter(trial -> trial.fits(Precision.SINGLE))
                .map(trial -> trial.in(Precision.SINGLE)), SEED, DRAWS);
    }
}
