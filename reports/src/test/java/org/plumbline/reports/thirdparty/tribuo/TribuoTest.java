package org.plumbline.reports.thirdparty.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Momentum;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.reports.thirdparty.Attempt;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Judgement;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.AdaDelta;
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
            assertThat(accepted("SGD, " + factory + ", momentum NONE")).containsExactly("sgd, " + schedule);
            assertThat(accepted("SGD, " + factory + ", momentum STANDARD"))
                    .containsExactly("momentum velocity=OF_GRADIENTS, " + schedule);
            assertThat(accepted("SGD, " + factory + ", momentum NESTEROV"))
                    .containsExactly("nesterov velocity=OF_GRADIENTS, " + schedule);
        }
    }

    /** v_parameters = -rate v_gradients by induction: the steps are the same, and both have to be named. */
    @Test
    void atAConstantRateBothVelocitiesAreAcceptedAndTheReportSaysSo() {
        assertThat(accepted("SGD, getSimpleSGD, momentum NONE")).containsExactly("sgd, constant rate");
        for (String form : List.of("momentum", "nesterov")) {
            String subject = "SGD, getSimpleSGD, momentum " + (form.equals("momentum") ? "STANDARD" : "NESTEROV");
            assertThat(accepted(subject)).containsExactly(
                    form + " velocity=OF_GRADIENTS, constant rate", form + " velocity=OF_PARAMETERS, constant rate");
            assertThat(JUDGEMENTS.get(subject).limits()).anySatisfy(limit ->
                    assertThat(limit).contains("nothing can tell them apart", "at a constant rate"));
        }
    }

    /** Whoever adds a rule that coincides with another has to say why. */
    @Test
    void onlyWhereItIsSaidAreThereSeveralAcceptedRules() {
        assertThat(JUDGEMENTS.values()).allSatisfy(judgement -> assertThat(judgement.accepted().size() > 1)
                .isEqualTo(judgement.limits().stream().anyMatch(limit -> limit.contains("apart"))));
    }

    /** Sgd and two velocities of three forms with momentum, under each of three schedules. */
    @Test
    void everyRuleIsTriedAndTheRejectedAreFarOff() {
        Judgement sgd = JUDGEMENTS.get("SGD, getLinearDecaySGD, momentum STANDARD");
        assertThat(sgd.attempts()).hasSize(21);
        assertThat(sgd.rejected()).hasSize(20).allSatisfy(attempt -> {
            assertThat(attempt.worstRatio()).isGreaterThan(1);
            assertThat(attempt.worst()).contains("step ", "expected", "came", "err/bound");
        });
    }

    @Test
    void theEvidenceSaysHowFarItReaches() {
        assertThat(JUDGEMENTS.values()).allSatisfy(judgement ->
                assertThat(judgement.limits().get(0)).contains("200 steps", "weight 1", "dense"));
    }

    @Test
    void adaDeltaIsThePapersAndNoneOfItsNeighbours() {
        assertThat(accepted("AdaDelta")).containsExactly("adadelta, epsilon inside both roots, rate 1");
        assertThat(JUDGEMENTS.get("AdaDelta").rejected()).extracting(Attempt::conventions).containsExactly(
                "adadelta, epsilon inside both roots, rate 0.001",
                "adadelta, epsilon outside both roots",
                "adadelta, epsilon outside the root of updates",
                "adadelta, epsilon outside the root of squares",
                "adadelta, squares without this gradient",
                "adadelta, updates averaged from gradients");
    }

    /** What the neighbours share with the paper's rule is right, so that each is rejected for what it changes. */
    @Test
    void theFormulaOfAdaDeltasNeighboursIsThePapersWhereNothingIsChanged() {
        Rule unchanged = AdaDeltaTrial.rule("unchanged", EpsilonPlace.INSIDE_ROOT, EpsilonPlace.INSIDE_ROOT,
                AdaDeltaTrial.Squares.OF_THIS_GRADIENT_TOO, AdaDeltaTrial.Updates.OF_STEPS);
        assertThat(new OptimiserTrial("AdaDelta", AdaDelta::new, List.of(unchanged), List::of).judge(1).outcome())
                .isEqualTo(Judgement.Outcome.AGREES);
    }

    @Test
    void rmsPropHasNoMomentumToDeclare() {
        assertThat(accepted("RMSProp")).containsExactly(
                "rmsprop epsilonPlace=OUTSIDE_ROOT, centring=UNCENTRED, no momentum, constant rate");
        assertThat(JUDGEMENTS.get("RMSProp").rejected()).extracting(Attempt::conventions)
                .contains("rmsprop epsilonPlace=OUTSIDE_ROOT, centring=UNCENTRED, velocity=OF_PARAMETERS, "
                        + "momentum 0.9, constant rate")
                .filteredOn(conventions -> conventions.contains("no momentum"))
                .noneMatch(conventions -> conventions.contains("velocity"));
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
            assertThat(attempt.outcome()).isEqualTo(Judgement.Outcome.DIFFERS);
            assertThat(attempt.worst()).startsWith("step 1: parameter[");
        });
        assertThat(finding("Adam", "multiplies").evidence())
                .contains("the first step is 1.00000", "reproduces 200 steps (PASS");
        assertThat(finding("Adam", "the paper's epsilon").evidence()).contains("epsilon=1.0E-6");
    }

    /**
     * Velocity 1 from the first gradient, 0.9 after the second, which is 0: its weight must not matter. A first weight
     * of 5 must be kept: 5 + 4.5. With Nesterov's, steps of 1 + 0.9 and 0.9 * 0.9, and five times those.
     */
    @Test
    void momentumAppliesTheWeightToTheWholeVelocity() {
        assertThat(finding("SGD, getSimpleSGD, momentum STANDARD", "whole velocity").evidence()).endsWith(
                "weights 1, 5 come to 1.00, 5.50, the weighted gradients to 1.00, 1.90; "
                        + "weights 5, 1 come to 5.00, 5.90, the weighted gradients to 5.00, 9.50");
        assertThat(finding("SGD, getSimpleSGD, momentum NESTEROV", "whole velocity").evidence()).endsWith(
                "weights 1, 5 come to 1.90, 5.95, the weighted gradients to 1.90, 2.71; "
                        + "weights 5, 1 come to 9.50, 10.31, the weighted gradients to 9.50, 13.55");
    }

    /** 5 / sqrt(0.1) with the weight outside the squares, 5 / sqrt(0.1 * 25) = 1 / sqrt(0.1) with it inside. */
    @Test
    void rmsPropLeavesTheWeightOutOfTheMeanOfSquares() {
        assertThat(finding("RMSProp", "left out of the mean of squares").evidence())
                .endsWith("weight 5 moves by 15.81, gradient -5 of weight 1 by 3.16; AdaGrad by 1.00 and 1.00");
    }

    /** The first parameter's second step is what its velocity, 0.9, or its moment makes of it: none where sparse. */
    @Test
    void sparseGradientsStallWhatMomentumMoves() {
        assertThat(finding("SGD, getSimpleSGD, momentum STANDARD", "does not move").evidence())
                .endsWith("sparse they come to [1.00, 1.00], dense to [1.90, 1.00]");
        assertThat(finding("SGD, getSimpleSGD, momentum NESTEROV", "does not move").evidence())
                .endsWith("sparse they come to [1.90, 1.90], dense to [2.71, 1.90]");
        assertThat(finding("Adam", "does not move").evidence())
                .containsPattern("sparse they come to \\[1.00e-06, (\\S+)], dense to \\[1.67e-06, \\1]");
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
                .endsWith("one run: steps of 1.0000, 0.5000, 0.3333");
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

    /** Each wrong in one respect, each planted beside the right rule: it alone is rejected. */
    @Test
    void plantedWrongRulesAreRejected() {
        Rule right = momentum(t -> 0.9, t -> 0.1);
        Map<String, Rule> wrong = Map.of(
                "momentum off by 1e-10", momentum(t -> 0.9 + 1e-10, t -> 0.1),
                "the first gradient dampened", momentum(t -> t == 1 ? 0.9 : 0, t -> 0.9, t -> 0.1),
                "the last step's rate off", momentum(t -> 0.9, t -> t == 200 ? 0.1 + 1e-8 : 0.1),
                "the velocity starts at 1e-6", right.startingWith(Map.of("velocity", 1e-6)));
        wrong.forEach((fault, rule) -> {
            Judgement judgement = new OptimiserTrial("SGD", () -> SGD.getSimpleSGD(0.1, 0.9, SGD.Momentum.STANDARD),
                    List.of(rule, right), List::of).judge(1);
            assertThat(judgement.outcome()).as(fault).isEqualTo(Judgement.Outcome.AGREES);
            assertThat(judgement.attempts()).as(fault).extracting(Attempt::outcome)
                    .containsExactly(Judgement.Outcome.DIFFERS, Judgement.Outcome.AGREES);
            assertThat(judgement.rejected().get(0).worst()).as(fault).contains("err/bound");
        });
    }

    private static Rule momentum(IntToDoubleFunction momentum, IntToDoubleFunction rate) {
        return momentum(t -> 0, momentum, rate);
    }

    private static Rule momentum(IntToDoubleFunction dampening, IntToDoubleFunction momentum,
            IntToDoubleFunction rate) {
        return Rule.of("", t -> new Momentum(rate.applyAsDouble(t), momentum.applyAsDouble(t),
                dampening.applyAsDouble(t), Velocity.OF_GRADIENTS, Decay.none()));
    }

    private static List<String> accepted(String subject) {
        return JUDGEMENTS.get(subject).accepted().stream().map(Attempt::conventions).toList();
    }

    private static String conventions(String subject) {
        return JUDGEMENTS.get(subject).best().conventions();
    }

    private static Discrepancy finding(String subject, String observed) {
        return JUDGEMENTS.get(subject).discrepancies().stream()
                .filter(discrepancy -> discrepancy.observed().contains(observed)).findFirst().orElseThrow();
    }
}
