package org.plumbline.properties.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict.Outcome;
import org.plumbline.properties.attention.ScaledDotProductAttentionSuite;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.layer.DenseSuite;
import org.plumbline.properties.normalisation.BatchNormSuite;

class CampaignTest {

    /** Forward and backward agree with each other and are wrong. */
    private static final Subject DOUBLED = new Subject() {
        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return operation.forward(inputs).map(y -> y.times(2));
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return operation.backward(inputs, upstream).map(dx -> dx.times(2));
        }
    };

    @Test
    void theSameSeedGivesTheSameResultsOnAnyThread() {
        List<LaneResult> expected = new Campaign(7, 50).run(new DenseSuite(), Lane.BOUNDED, Subject.REFERENCE);
        List<List<LaneResult>> again = IntStream.range(0, 8).parallel()
                .mapToObj(i -> new Campaign(7, 50).run(new DenseSuite(), Lane.BOUNDED, Subject.REFERENCE)).toList();
        assertThat(again).allMatch(expected::equals);
        assertThat(expected).extracting(LaneResult::outcome).containsOnly(Outcome.PASS);
        assertThat(expected).extracting(LaneResult::conventions)
                .containsExactlyInAnyOrder("batch=ROWS", "batch=COLUMNS");
        assertThat(expected.stream().mapToInt(LaneResult::cases).sum()).isEqualTo(50);
    }

    @Test
    void theDefaultsAndEveryChoiceComeUpEvenInFewCases() {
        List<LaneResult> results = new Campaign(3, 12).run(new BatchNormSuite(), Lane.BOUNDED, Subject.REFERENCE);
        assertThat(results).extracting(LaneResult::conventions)
                .contains(Campaign.conventions(BatchNorm.standard()));
        String all = results.stream().map(LaneResult::conventions).collect(Collectors.joining(", "));
        BatchNorm.standard().conventions().forEach((name, choice) -> assertThat(all)
                .contains(Arrays.stream(choice.getClass().getEnumConstants())
                        .map(other -> name + "=" + other).toList()));
    }

    @Test
    void whereARegimeLacksTheDefaultsTheirNearestComeUp() {
        List<LaneResult> results = new Campaign(3, 1).run(new BatchNormSuite(), Lane.EXACT, Subject.REFERENCE);
        assertThat(results).extracting(LaneResult::conventions).containsExactly(
                Campaign.conventions(BatchNorm.standard()).replace("mode=TRAINING", "mode=EVALUATION"));
    }

    @Test
    void aFailureIsShrunkToTheSmallestCase() {
        List<LaneResult> results = new Campaign(1, 60).run(new DenseSuite(), Lane.EXACT, DOUBLED);
        assertThat(results).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(result.message()).contains("expected 1.0, came 2.0")
                    .contains(result.conventions().substring("batch=".length()));
        });
    }

    @Test
    void aFailureCostsNoMoreThanItsCasesDid() {
        Suite<?> suite = new ScaledDotProductAttentionSuite();
        Campaign campaign = new Campaign(3, 12);
        LongAdder judged = new LongAdder();
        Subject counted = new Subject() {
            @Override
            public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
                judged.add(squaredSize(inputs));
                return DOUBLED.forward(operation, inputs);
            }

            @Override
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
                return DOUBLED.backward(operation, inputs, upstream);
            }
        };
        long drawn = campaign.cases(suite, Lane.EXTREME).stream().mapToLong(trial -> squaredSize(trial.inputs())).sum();
        List<LaneResult> results = campaign.run(suite, Lane.EXTREME, counted);
        assertThat(results).extracting(LaneResult::outcome).contains(Outcome.FAIL);
        assertThat(judged.sum()).isBetween(drawn + 1, 2 * drawn);
        assertThat(campaign.run(suite, Lane.EXTREME, counted)).isEqualTo(results);
    }

    private static long squaredSize(Named<Tensor> inputs) {
        long size = 1 + inputs.names().stream().mapToInt(name -> inputs.get(name).count()).sum();
        return size * size;
    }

    @Test
    void noGradientCheckSeesAWrongFunctionWithItsOwnRightGradient() {
        assertThat(new Campaign(1, 20).run(new DenseSuite(), Lane.CENTRAL_DIFFERENCE, DOUBLED))
                .extracting(LaneResult::outcome).containsOnly(Outcome.PASS);
        assertThat(new Campaign(1, 20).run(new DenseSuite(), Lane.BOUNDED, DOUBLED))
                .extracting(LaneResult::outcome).containsOnly(Outcome.FAIL);
    }
}
