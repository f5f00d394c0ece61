package org.plumbline.reports.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.made.MadeBinary;
import org.plumbline.fixtures.dataset.made.MadePeople;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.fixtures.model.Settings;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.oracle.training.Checkpoint;
import org.plumbline.oracle.training.Epoch;
import org.plumbline.oracle.training.Score;

/** Of several variants the one is chosen that is best on the validation examples, whatever the others say of it. */
class OutcomeTest {

    private static final Score BEFORE = new Score(9, 0, 100);

    /** A variant that was better after its first pass than after its second. */
    private static Trained variant(String name, Score validation, Score test, double target) {
        Checkpoint checkpoint = new Checkpoint("eecs498-logistic-2/" + name, List.of(pass(0, validation),
                pass(1, BEFORE)), Named.none(), Named.none(), Named.none(), 0);
        return new Trained(name, 1, checkpoint, new Tested(test, List.of(), Optional.empty()),
                OptionalDouble.of(target), "loss", 1);
    }

    private static Epoch pass(int number, Score validation) {
        return new Epoch(number, 0.1, Tensor.scalar(1), new Score(1, 50, 100), validation);
    }

    private static Outcome outcome(String model, Dataset data, Trained... variants) {
        return new Outcome(KnownModels.find(model).orElseThrow(), data, false,
                new Settings("data", "1", 1, 1, 0.1, 2, 2, 1, "library"), "here", List.of(variants));
    }

    /** The second is best in accuracy on the validation examples; in loss there, and on test examples, the first is. */
    @ParameterizedTest
    @CsvSource({"100, 0", "0, 100", "50, 50"})
    void testExamplesHaveNoSay(int firstOnTest, int secondOnTest) {
        Outcome outcome = outcome("eecs498-logistic-2", MadeBinary.of(1),
                variant("first", new Score(0.1, 80, 100), new Score(0.1, firstOnTest, 100), 0),
                variant("second", new Score(0.5, 90, 100), new Score(0.5, secondOnTest, 100), 0),
                variant("third", new Score(0.2, 70, 100), new Score(0.2, 60, 100), 0));
        assertThat(outcome.best().variant()).isEqualTo("second");
        assertThat(outcome.chosen()).isTrue();
    }

    @Test
    void ofThoseThatAreAsGoodItIsTheFirst() {
        assertThat(outcome("eecs498-logistic-2", MadeBinary.of(1), variant("worse", BEFORE, BEFORE, 0),
                variant("first", new Score(2, 90, 100), new Score(2, 1, 100), 0),
                variant("second", new Score(1, 90, 100), new Score(1, 99, 100), 0)).best().variant())
                .isEqualTo("first");
    }

    @Test
    void whereNumbersArePredictedItIsTheLeastValidationLoss() {
        assertThat(outcome("homework4-scaling", MadePeople.of(1),
                variant("first", new Score(0.5, 0, 100), new Score(0.1, 0, 100), 0),
                variant("second", new Score(0.4, 0, 100), new Score(0.9, 0, 100), 0)).best().variant())
                .isEqualTo("second");
    }

    /** One of several is held to its target; of those that are compared each is. */
    @Test
    void whatIsJudgedIsJudgedOnTestExamples() {
        Trained good = variant("good", new Score(0.5, 80, 100), new Score(0.5, 91, 100), 0.9);
        Trained best = variant("best", new Score(0.5, 90, 100), new Score(0.5, 89, 100), 0.9);
        assertThat(outcome("eecs498-logistic-2", MadeBinary.of(1), good).reached()).isTrue();
        assertThat(outcome("eecs498-logistic-2", MadeBinary.of(1), good, best).reached()).isFalse();
        assertThat(outcome("eecs498-logistic-2", MadeBinary.of(1), good, best).targetsInWords()).hasSize(1)
                .first().asString().startsWith("best: target 0.9000 not reached: 0.8900");
        assertThat(outcome("mnist-mlp", MadeBinary.of(1), good, best).targetsInWords()).hasSize(2);
        assertThat(outcome("mnist-mlp", MadeBinary.of(1), good, best).reached()).isFalse();
    }
}
