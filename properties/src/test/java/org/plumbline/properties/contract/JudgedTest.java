package org.plumbline.properties.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.Verdict.Outcome;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.campaign.LaneResult;
import org.plumbline.properties.generate.Draws;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.profile.Components;

class JudgedTest {

    private static final int DRAWS = 100;
    /** Truths of fifty digits take their time. */
    private static final int EXTREME_DRAWS = 10;

    /** Whatever the operation: by its defaults, its reference passes every lane that applies. */
    @Test
    void everyReferenceIsRightWhenJudgedAsSomebodysCode() {
        for (Suite<?> suite : Suites.all()) {
            Judged judged = reference(suite.standard());
            List<LaneResult> results = new ArrayList<>();
            for (Lane lane : Lane.values()) {
                if (lane.applies(judged.suite())) {
                    results.addAll(new Campaign(1, 3).run(judged.suite(), lane, judged));
                }
            }
            assertThat(results).extracting(LaneResult::lane).contains(Lane.BOUNDED, Lane.PROTOCOL);
            assertThat(results).allSatisfy(result -> assertThat(result.outcome()).as(result.toString())
                    .isEqualTo(Outcome.PASS));
        }
    }

    /** A reference rounded to floats is as good as code in floats can be; the bounds for doubles refuse it. */
    @Test
    void singlePrecisionHasItsOwnBounds() {
        Judged rounded = Judged.layer(LayerNorm.standard(),
                inputs -> LayerNorm.standard().forward(inputs.tensors()).map(y -> y.map(v -> (float) v)),
                (inputs, upstream) -> LayerNorm.standard().backward(inputs.tensors(), upstream.tensors())
                        .map(dx -> dx.map(v -> (float) v)));
        assertThat(outcomes(rounded)).contains(Outcome.FAIL);
        assertThat(outcomes(rounded.inSinglePrecision())).isNotEmpty().doesNotContain(Outcome.FAIL);
    }

    private static List<Outcome> outcomes(Judged judged) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Lane lane : List.of(Lane.BOUNDED, Lane.GRADIENT, Lane.FORWARD_MODE, Lane.FINITE_DIFFERENCE,
                Lane.EXTREME)) {
            assertThat(judged.isJudgedBy(lane)).isTrue();
            Draws.of(judged.suite().cases(lane.regime()).filter(trial -> trial.fits(judged.precision()))
                    .map(trial -> trial.in(judged.precision())), 1,
                            lane == Lane.EXTREME ? EXTREME_DRAWS : DRAWS)
                    .forEach(trial -> outcomes.add(lane.judge(judged.suite(), judged, trial).outcome()));
        }
        return outcomes;
    }

    @Test
    void inputsThatTheCodeDoesNotTakeAreNotTried() {
        Judged plain = reference(LayerNorm.standard());
        assertThat(cases(plain)).anyMatch(trial -> trial.inputs().has("gamma"))
                .anyMatch(trial -> !trial.inputs().has("gamma"))
                .allMatch(trial -> trial.inputs().get("x").count() > 0);
        assertThat(cases(plain.without("beta").requiring("gamma"))).allMatch(trial -> trial.inputs().has("gamma"))
                .noneMatch(trial -> trial.inputs().has("beta"));
        assertThat(cases(plain.takingEmptyAxes())).anyMatch(trial -> trial.inputs().get("x").count() == 0);
    }

    private static List<Case> cases(Judged judged) {
        return Draws.of(judged.suite().cases(Regime.ORDINARY), 5, DRAWS);
    }

    @Test
    void whatIsNotTheCodesIsTakenFromTheReference() {
        Judged zero = Judged.layer(LayerNorm.standard(), inputs -> Named.of("y", inputs.tensor("x").times(0)));
        Named<Tensor> inputs = Named.of("x", Tensor.vector(1, 3));
        assertThat(zero.forward(LayerNorm.standard(), inputs).get("y")).isEqualTo(Tensor.vector(0, 0));
        Operation other = Components.with(LayerNorm.standard(), Map.of("epsilon", 1.0));
        assertThat(zero.forward(other, inputs)).isEqualTo(other.forward(inputs));
        Named<Tensor> dy = Named.of("y", Tensor.vector(1, 0));
        assertThat(zero.backward(LayerNorm.standard(), inputs, dy))
                .isEqualTo(LayerNorm.standard().backward(inputs, dy));
        assertThat(zero.isJudgedBy(Lane.GRADIENT)).isFalse();
        Judged scaled = zero.requiring("gamma");
        assertThat(scaled.forward(LayerNorm.standard(), inputs)).isEqualTo(LayerNorm.standard().forward(inputs));
    }

    @Test
    void aLossIsScaledByItsUpstreamGradient() {
        Judged loss = Judged.loss(MeanSquaredError.standard(), inputs -> 7,
                inputs -> Named.of("prediction", Tensor.vector(2)));
        Named<Tensor> inputs = Named.of("prediction", Tensor.vector(1), "target", Tensor.vector(0));
        assertThat(loss.forward(MeanSquaredError.standard(), inputs).get("loss").scalar()).isEqualTo(7);
        assertThat(loss.backward(MeanSquaredError.standard(), inputs, Named.of("loss", Tensor.scalar(3))))
                .isEqualTo(Named.of("prediction", Tensor.vector(6)));
    }

    @Test
    void refusesALossThatIsNoNumberAndInputsThatAreNotOptional() {
        MeanSquaredError each = Components.with(MeanSquaredError.standard(), Map.of("reduction", Reduction.NONE));
        assertThatThrownBy(() -> Judged.loss(each, inputs -> 0, inputs -> Named.none()))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("Judged.layer");
        assertThatThrownBy(() -> reference(LayerNorm.standard()).without("x")).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("layer-norm's input is x; allowed: one that may be left out: [gamma, beta]");
    }

    private static Judged reference(Operation operation) {
        return operation instanceof Differentiable differentiable
                ? Judged.layer(differentiable, inputs -> operation.forward(inputs.tensors()),
                        (inputs, upstream) -> differentiable.backward(inputs.tensors(), upstream.tensors()))
                : Judged.layer(operation, inputs -> operation.forward(inputs.tensors()));
    }
}
