package org.plumbline.reports.thirdparty.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.SGD;

class TribuoTest {

    private static final Map<String, Judgement> JUDGEMENTS = Tribuo.trials().stream().map(trial -> trial.judge(2026))
            .collect(Collectors.toMap(Judgement::subject, Function.identity()));

    @Test
    void allButThreeAgree() {
        assertThat(JUDGEMENTS.values()).filteredOn(judgement -> judgement.outcome() == Judgement.Outcome.DIFFERS)
                .extracting(Judgement::subject)
                .containsExactlyInAnyOrder("Adam", "AdaGradRDA, l1, l2 > 0, matrix", "Pegasos");
    }

    @Test
    void theFormOfMomentumIsToldWhereTheRateChanges() {
        for (String factory : List.of("getLinearDecaySGD", "getSqrtDecaySGD")) {
            String schedule = factory.equals("getLinearDecaySGD") ? "rate / t" : "rate / sqrt(t)";
            assertThat(conventions("SGD, " + factory + ", momentum NONE")).isEqualTo("sgd, " + schedule);
            assertThat(conventions("SGD, " + factory + ", momentum STANDARD"))
                    .isEqualTo("momentum velocity=OF_GRADIENTS, " + schedule);
            assertThat(conventions("SGD, " + factory + ", momentum NESTEROV"))
                    .isEqualTo("nesterov velocity=OF_GRADIENTS, " + schedule);
        }
    }

    @Test
    void epsilonIsOutsideTheRootOfAdaGradAndRmsProp() {
        assertThat(conventions("AdaGrad")).contains("OUTSIDE_ROOT");
        assertThat(conventions("AdaGrad, initialValue = 0.5")).contains("OUTSIDE_ROOT", "squares from 0.5");
        assertThat(conventions("RMSProp")).contains("OUTSIDE_ROOT", "constant rate");
        assertThat(conventions("RMSProp, vector")).contains("OUTSIDE_ROOT", "constant rate");
        assertThat(conventions("RMSProp, decay = 0.5")).contains("OUTSIDE_ROOT", "rate / (1 + decay (t - 1))");
    }

    @Test
    void adamMultipliesInsteadOfDividing() {
        Judgement adam = JUDGEMENTS.get("Adam");
        assertThat(adam.attempts()).hasSize(2).allSatisfy(attempt -> {
            assertThat(attempt.agrees()).isFalse();
            assertThat(attempt.worst()).startsWith("step 1: parameter[");
        });
        assertThat(finding("Adam", "multiplies").evidence())
                .contains("the first step is 1.00000", "reproduces 200 steps (PASS");
        assertThat(finding("Adam", "the paper's epsilon").evidence()).contains("epsilon=1.0E-6");
    }

    @Test
    void twoOptimisersIgnoreTheWeight() {
        assertThat(finding("Adam", "ignores the weight").evidence())
                .containsPattern("moves by (\\S+), weight 5 by \\1$");
        assertThat(finding("AdaDelta", "ignores the weight").evidence())
                .containsPattern("moves by (\\S+), weight 5 by \\1$");
    }

    @Test
    void copiesOfTwoOptimisersAreNotCopies() {
        assertThat(finding("AdaGrad, initialValue = 0.5", "copy").evidence())
                .endsWith("the original moves by 0.5, its copy by 1.0");
        assertThat(finding("Pegasos", "copy").evidence())
                .contains("baseRate=0.1,lambda=0.01", "baseRate=0.01,lambda=0.1");
    }

    @Test
    void pegasosProjectsByTheNormOfAnotherVector() {
        assertThat(finding("Pegasos", "norm").evidence()).contains("3.162, kept 50.000");
    }

    @Test
    void dualAveragingDoesNotRegulariseMatrices() {
        assertThat(conventions("AdaGradRDA, l1, l2 > 0, vector")).contains("sums from the initial parameter");
        assertThat(finding("AdaGradRDA, l1, l2 > 0, matrix", "does not count").evidence())
                .endsWith("a vector comes to 0.5, a 1 x 1 matrix to 1.0");
        assertThat(finding("AdaGradRDA, l1, l2 > 0, vector", "sum of gradients").evidence()).contains("99.8");
    }

    @Test
    void namesThatMisleadAreFindings() {
        assertThat(finding("SGD, getLinearDecaySGD, momentum NONE", "not linearly").evidence())
                .endsWith("1.0000, 0.5000, 0.3333");
        assertThat(finding("RMSProp, decay = 0.5", "no momentum").evidence()).endsWith("steps of 1.0 and 0.5");
    }

    /** The judge can tell: a rate that is wrong in its ninth digit does not pass. */
    @Test
    void aRateSlightlyOffIsADifference() {
        Trial trial = new OptimiserTrial("SGD", () -> SGD.getSimpleSGD(0.1),
                List.of(Rule.of("", t -> new Sgd(0.1 + 1e-10, Decay.none()))), List::of);
        Judgement judgement = trial.judge(1);
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.DIFFERS);
        assertThat(judgement.best().worst()).contains("step 1", "expected", "came", "err/bound");
    }

    private static String conventions(String subject) {
        return JUDGEMENTS.get(subject).best().conventions();
    }

    private static Discrepancy finding(String subject, String observed) {
        return JUDGEMENTS.get(subject).discrepancies().stream()
                .filter(discrepancy -> discrepancy.observed().contains(observed)).findFirst().orElseThrow();
    }
}
