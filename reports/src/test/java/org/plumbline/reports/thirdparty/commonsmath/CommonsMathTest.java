package org.plumbline.reports.thirdparty.commonsmath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Expected;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Convention;
import org.plumbline.reports.thirdparty.Formula;
import org.plumbline.reports.thirdparty.FunctionTrial;
import org.plumbline.reports.thirdparty.Judgement;

class CommonsMathTest {

    private static final Map<String, Judgement> JUDGEMENTS = CommonsMath.trials().stream()
            .map(trial -> trial.judge(2026)).collect(Collectors.toMap(Judgement::subject, Function.identity()));

    @Test
    void allButThreeAgree() {
        assertThat(subjects(Judgement.Outcome.DIFFERS))
                .containsExactly("Sigmoid, derivative where it saturates");
        assertThat(subjects(Judgement.Outcome.IMPRECISE)).containsExactlyInAnyOrder("Erf.erf", "Erf.erfc");
    }

    /** Beyond the four units in the last place that nobody promised, within the 1e-15 that the library asks for. */
    @Test
    void theErrorFunctionsKeepToWhatTheLibraryAimsAt() {
        for (String subject : List.of("Erf.erf", "Erf.erfc")) {
            Attempt attempt = JUDGEMENTS.get(subject).best();
            assertThat(attempt.outcome()).isEqualTo(Judgement.Outcome.IMPRECISE);
            assertThat(attempt.worstRatio()).isGreaterThan(1);
            assertThat(attempt.worst()).contains("err/bound", "the library aims at 1.0E-15 in ", "worst err/target 0.");
        }
    }

    /** The target admits what is stated and its rounding, not any error: 1e-12 of the value is too much. */
    @Test
    void anErrorFunctionThatIsOffByMoreThanTheLibraryAimsAtDiffers() {
        for (double factor : List.of(1 + 1e-12, 1 - 1e-12)) {
            assertThat(Functions.erf(x -> factor * Erf.erf(x)).judge(2026).outcome())
                    .isEqualTo(Judgement.Outcome.DIFFERS);
            assertThat(Functions.erfc(x -> factor * Erf.erfc(x)).judge(2026).outcome())
                    .isEqualTo(Judgement.Outcome.DIFFERS);
        }
        assertThat(Functions.erf(x -> Math.abs(x) < 2 ? Erf.erf(x) * (1 + 1e-13) : Erf.erf(x)).judge(2026)
                .outcome()).as("where erf has not come to 1").isEqualTo(Judgement.Outcome.DIFFERS);
        assertThat(Functions.erf(Erf::erfc).judge(2026).outcome()).isEqualTo(Judgement.Outcome.DIFFERS);
    }

    @Test
    void theSigmoidLosesItsDerivative() {
        assertThat(JUDGEMENTS.get("Sigmoid, derivative where it saturates").discrepancies())
                .singleElement().satisfies(discrepancy -> assertThat(discrepancy.evidence())
                        .contains("derivative 0.0", "true derivative 1.92e-174"));
    }

    @Test
    void variancesAreToldApart() {
        assertThat(conventions("StatUtils.variance")).isEqualTo("variance=UNBIASED");
        assertThat(conventions("StatUtils.populationVariance")).isEqualTo("variance=BIASED");
        assertThat(conventions("SummaryStatistics.getVariance, one pass")).isEqualTo("variance=UNBIASED");
    }

    @Test
    void transformsAreToldApartBySignAndScale() {
        assertThat(conventions("FastFourierTransformer(STANDARD), FORWARD, n = 64"))
                .isEqualTo("exp(-2 pi i jk/n), sum");
        assertThat(conventions("FastFourierTransformer(STANDARD), INVERSE, n = 64"))
                .isEqualTo("exp(+2 pi i jk/n), sum / n");
        assertThat(conventions("FastFourierTransformer(UNITARY), FORWARD, n = 64"))
                .isEqualTo("exp(-2 pi i jk/n), sum / sqrt(n)");
        assertThat(conventions("FastFourierTransformer(UNITARY), INVERSE, n = 64"))
                .isEqualTo("exp(+2 pi i jk/n), sum / sqrt(n)");
    }

    /** The transform of an impulse is known without any sum. */
    @Test
    void theDirectTransformOfAnImpulseIsFlat() {
        Complex[] impulse = {Complex.ONE, Complex.ZERO, Complex.ZERO};
        Complex[] flat = {Complex.ONE, Complex.ONE, Complex.ONE};
        assertThat(new DirectTransform(-1, DirectTransform.Scale.ONE).relativeError(impulse, flat)).isZero();
        flat[1] = new Complex(1, 1e-14);
        assertThat(new DirectTransform(-1, DirectTransform.Scale.ONE).relativeError(impulse, flat))
                .isGreaterThan(FftBound.relative(4));
    }

    @Test
    void theBoundGrowsWithTheLength() {
        assertThat(FftBound.relative(1024)).isGreaterThan(FftBound.relative(64)).isLessThan(1e-11);
    }

    @Test
    void everyConventionIsTriedAndTheWrongOneRejected() {
        Judgement judgement = twice(2, Convention.of("doubled", times(2)), Convention.of("tripled", times(3)),
                Convention.of("halved", times(0.5)));
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.AGREES);
        assertThat(judgement.accepted()).extracting(Attempt::conventions).containsExactly("doubled");
        assertThat(judgement.rejected()).extracting(Attempt::conventions).containsExactly("tripled", "halved");
        assertThat(judgement.best().comparisons()).isEqualTo(300);
        assertThat(judgement.limits()).containsExactly("random numbers from 0 to 1");
    }

    /** Of the same error, 5e-15 of the value, the target decides: 1e-13 admits it, 1e-15 does not. */
    @Test
    void whatTheLibraryAimsAtTellsTheImpreciseFromTheDifferent() {
        assertThat(twice(2 + 1e-14, new Convention("doubled", times(2), Optional.of(within(1e-13)))).best())
                .satisfies(attempt -> {
                    assertThat(attempt.outcome()).isEqualTo(Judgement.Outcome.IMPRECISE);
                    assertThat(attempt.worst()).contains("expected",
                            "the library aims at a relative error: worst err/target 0.05");
                });
        assertThat(twice(2 + 1e-14, new Convention("doubled", times(2), Optional.of(within(1e-15)))).outcome())
                .isEqualTo(Judgement.Outcome.DIFFERS);
        assertThat(twice(2, new Convention("doubled", times(2), Optional.of(within(1e-13)))).outcome())
                .isEqualTo(Judgement.Outcome.AGREES);
    }

    @Test
    void aFactorSlightlyOffIsADifference() {
        Judgement judgement = twice(2 + 1e-14, Convention.of("doubled", times(2)));
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.DIFFERS);
        assertThat(judgement.best().worst()).contains("x = [", "expected", "came");
    }

    private static Judgement twice(double factor, Convention... conventions) {
        return new FunctionTrial("Library", "twice", x -> x.times(factor), CommonsMathTest::vector,
                "numbers from 0 to 1", List.of(conventions), List.of()).judge(1);
    }

    private static Convention.Target within(double relative) {
        return new Convention.Target("a relative error",
                x -> Expected.of(x.times(2), x.times(2 * relative)));
    }

    private static List<String> subjects(Judgement.Outcome outcome) {
        return JUDGEMENTS.values().stream().filter(judgement -> judgement.outcome() == outcome)
                .map(Judgement::subject).toList();
    }

    private static Tensor vector(Random random) {
        return Tensor.vector(random.nextDouble(), random.nextDouble(), random.nextDouble());
    }

    private static Formula times(double factor) {
        return new Formula() {
            @Override
            public <T extends Real<T>> NdArray<T> of(NdArray<T> x) {
                return x.times(factor);
            }
        };
    }

    private static String conventions(String subject) {
        return JUDGEMENTS.get(subject).best().conventions();
    }
}
