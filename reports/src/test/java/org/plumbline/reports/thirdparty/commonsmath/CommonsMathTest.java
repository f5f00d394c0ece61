package org.plumbline.reports.thirdparty.commonsmath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.reports.thirdparty.Formula;
import org.plumbline.reports.thirdparty.FunctionTrial;
import org.plumbline.reports.thirdparty.Judgement;

class CommonsMathTest {

    private static final Map<String, Judgement> JUDGEMENTS = CommonsMath.trials().stream()
            .map(trial -> trial.judge(2026)).collect(Collectors.toMap(Judgement::subject, Function.identity()));

    @Test
    void allButThreeAgree() {
        assertThat(JUDGEMENTS.values()).filteredOn(judgement -> judgement.outcome() == Judgement.Outcome.DIFFERS)
                .extracting(Judgement::subject).containsExactlyInAnyOrder(
                        "Erf.erf", "Erf.erfc", "Sigmoid, derivative where it saturates");
    }

    /** A few units in the last place beyond the four that the bound grants an elementary function. */
    @Test
    void theErrorFunctionIsLessAccurateThanTheRest() {
        assertThat(JUDGEMENTS.get("Erf.erf").best().worstRatio()).isBetween(1.0, 10.0);
        assertThat(JUDGEMENTS.get("Erf.erfc").best().worstRatio()).isBetween(1.0, 10.0);
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
    void theFirstConventionThatAgreesEndsTheSearch() {
        Judgement judgement = new FunctionTrial("Library", "twice", x -> x.times(2), CommonsMathTest::vector,
                Map.of("doubled", times(2)), List.of()).judge(1);
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.AGREES);
        assertThat(judgement.best().comparisons()).isEqualTo(300);
    }

    @Test
    void aFactorSlightlyOffIsADifference() {
        Judgement judgement = new FunctionTrial("Library", "twice", x -> x.times(2 + 1e-14), CommonsMathTest::vector,
                Map.of("doubled", times(2)), List.of()).judge(1);
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.DIFFERS);
        assertThat(judgement.best().worst()).contains("x = [", "expected", "came");
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
