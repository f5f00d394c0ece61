package org.plumbline.properties.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.Truth;
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

    /** A subject that computes the definition in single precision throughout, and its gradient step by step. */
    private record Textbook() implements Subject {

        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return read(Truth.evaluate(operation, inputs, Single.ARITHMETIC));
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return read(Truth.gradient(new Case(operation, inputs, upstream), Single.ARITHMETIC));
        }

        @Override
        public Precision precision() {
            return Precision.SINGLE;
        }

        private static Named<Tensor> read(Named<NdArray<Single>> values) {
            Named<Tensor> read = Named.none();
            for (String name : values.names()) {
                read = read.with(name, Truth.read(values.get(name), Single::value));
            }
            return read;
        }
    }

    static Stream<Suite<?>> suites() {
        return Suites.all().stream();
    }

    /** Their textbook formulas subtract the mean first: they are stable, and nothing overflows. */
    static Stream<Suite<?>> norms() {
        return suites().filter(suite -> suite.standard().name().endsWith("-norm"));
    }

    /** All but a mask that compares draws with a probability that is no number of single precision itself. */
    static Stream<Suite<?>> continuous() {
        return suites().filter(suite -> !suite.standard().name().equals("dropout-mask"));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void textbookFormulasAreRightOnOrdinaryNumbers(Suite<?> suite) {
        for (Lane lane : List.of(Lane.BOUNDED, Lane.GRADIENT)) {
            assertThat(failures(suite, lane, new Textbook(), DRAWS)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("norms")
    void textbookNormsAreRightAtExtremes(Suite<?> suite) {
        assertThat(failures(suite, Lane.EXTREME, new Textbook(), 100)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void isItsRoundingAlone(Suite<?> suite) {
        for (Lane lane : Lane.values()) {
            assertThat(failures(suite, lane, new Rounded(24), DRAWS)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("suites")
    void isNoExcuseForHalfTheDigits(Suite<?> suite) {
        List<Case> ordinary = cases(suite, Lane.BOUNDED, DRAWS);
        boolean whole = ordinary.stream().allMatch(trial -> {
            Named<Tensor> outputs = trial.operation().forward(trial.inputs());
            return outputs.equals(new Rounded(12).forward(trial.operation(), trial.inputs()));
        });
        assertThat(whole || ordinary.stream().map(trial -> Lane.BOUNDED.judge(suite, new Rounded(12), trial))
                .anyMatch(Verdict::failed)).isTrue();
    }

    private static List<String> failures(Suite<?> suite, Lane lane, Subject subject, int count) {
        return cases(suite, lane, count).stream()
                .map(trial -> Map.entry(trial, lane.judge(suite, subject, trial)))
                .filter(judged -> judged.getValue().failed())
                .map(judged -> judged.getValue() + " on " + judged.getKey()).toList();
    }

    private static List<Case> cases(Suite<?> suite, Lane lane, int count) {
        if (!lane.applies(suite) || !lane.judges(Precision.SINGLE)) {
            return List.of();
        }
        return Draws.of(suite.cases(lane.regime()).filter(trial -> trial.fits(Precision.SINGLE))
                .map(trial -> trial.in(Precision.SINGLE)), SEED, count);
    }
}
