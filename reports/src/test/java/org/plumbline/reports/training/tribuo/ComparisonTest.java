package org.plumbline.reports.training.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.LabelledData;
import org.plumbline.fixtures.dataset.RealVectors;
import org.plumbline.fixtures.dataset.real.DataFolder;
import org.plumbline.fixtures.dataset.real.RealData;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.training.Score;
import org.plumbline.reports.training.Interval;

/** Tribuo's trainers and ours agree: in accuracy within the interval, in a convex objective at its minimum. */
class ComparisonTest {

    private static void agree(Dataset data, boolean made, long seed) {
        Comparison comparison = Comparison.binary(data, made, seed, 2);
        for (Contestant one : comparison.contestants()) {
            for (Contestant other : comparison.contestants()) {
                assertThat(Interval.of(one.test()).holds(other.test().accuracy()))
                        .as(one + " beside " + other).isTrue();
            }
        }
        // Three accuracies, and four losses near the minimum.
        assertThat(comparison.agreements()).hasSize(7).allMatch(Agreement::holds);
    }

    private static Contestant contestant(double loss, int correct) {
        return new Contestant(Objective.LOGISTIC, "someone", new Score(loss, 0, 500), 0.01,
                new Score(loss, correct, 250), 1);
    }

    /** Of 235 right ones in 250 Wilson's interval is 0.9034 to 0.9633; the other's does not matter to that. */
    @Test
    void accuraciesAgreeWhereEachLiesInTheOthersInterval() {
        assertThat(Agreement.ofAccuracies(contestant(1, 235), contestant(1, 232)).holds()).isTrue();
        assertThat(Agreement.ofAccuracies(contestant(1, 235), contestant(1, 225)).holds()).isFalse();
        assertThat(Agreement.ofAccuracies(contestant(1, 225), contestant(1, 235)).holds()).isFalse();
    }

    @Test
    void lossesAgreeThatAreNearTheMinimumAndNotBelow() {
        Minimum minimum = new Minimum(0.5, 0.01);
        assertThat(Agreement.withMinimum(contestant(0.5009, 0), minimum).holds()).isTrue();
        assertThat(Agreement.withMinimum(contestant(0.5011, 0), minimum).holds()).isFalse();
        assertThat(Agreement.withMinimum(contestant(0.4999, 0), minimum).holds()).isFalse();
        assertThat(Agreement.ofLosses(contestant(0.5, 0), contestant(0.5099, 0)).holds()).isTrue();
        assertThat(Agreement.ofLosses(contestant(0.5101, 0), contestant(0.5, 0)).holds()).isFalse();
    }

    /** Of a feature that says nothing the least loss is the entropy of the classes: log 2 of as many of both. */
    @Test
    void theMinimumIsWhereTheGradientIsZero() {
        Minimum minimum = Minimum.of(Objective.LOGISTIC, RealVectors.wrap(Shape.of(1), new double[] {-1, 1, -1, 1},
                new int[] {0, 0, 1, 1}, 2))
                .orElseThrow();
        assertThat(minimum.loss()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(minimum.standardError()).isCloseTo(0, within(1e-15));
    }

    @Test
    void classesThatAPlanePartsHaveNoMinimum() {
        LabelledData data = RealVectors.wrap(Shape.of(1), new double[] {-1, 1}, new int[] {0, 1}, 2);
        assertThat(Minimum.of(Objective.LOGISTIC, data)).isEmpty();
        assertThat(Minimum.of(Objective.HINGE, data).orElseThrow().loss()).isZero();
    }

    /**
     * Of a feature that says nothing the hinge is least where every score is of the class that is more often: it is 2
     * for each of the others, here one in four. Of classes 0 at 0 and 1, and 1 at 1 and 2, whatever the score of those
     * at 1 is, what they err by adds up to 2 or more; the score 2 x - 1 errs by no more.
     */
    @Test
    void theLeastHingeIsThatOfTheLinearProgram() {
        assertThat(Minimum.of(Objective.HINGE, RealVectors.wrap(Shape.of(1), new double[] {3, 3, 3, 3},
                new int[] {0, 0, 1, 0}, 2)).orElseThrow().loss()).isCloseTo(2.0 / 4, within(1e-12));
        assertThat(Minimum.of(Objective.HINGE, RealVectors.wrap(Shape.of(1), new double[] {0, 1, 1, 2},
                new int[] {0, 0, 1, 1}, 2)).orElseThrow().loss()).isCloseTo(2.0 / 4, within(1e-12));
    }

    @Test
    void onMadeDataTheyAgree() {
        agree(KnownModels.find("eecs498-logistic").orElseThrow().source().make(2), true, 2);
    }

    @Test
    void onTheHomeworksDataTheyAgree() throws IOException {
        DataFolder folder = DataFolder.ofProperty().orElse(DataFolder.cache());
        Assumptions.assumeTrue(folder.has(RealData.EECS498), "no data.pkl: -D" + DataFolder.PROPERTY);
        agree(KnownModels.find("eecs498-logistic").orElseThrow().source().read(folder, 1), false, 1);
    }

    /** Ten classes, by the same steps of both. */
    private static void agreeOnDigits(Dataset data, boolean made) {
        Comparison comparison = Comparison.digits(data, made, 1, 2);
        List<Agreement> agreements = comparison.agreements();
        assertThat(agreements).extracting(Agreement::what).satisfiesExactly(
                what -> assertThat(what).contains("as it comes", "test accuracy"),
                what -> assertThat(what).contains("mnist-softmax", "test accuracy"),
                what -> assertThat(what).contains("mnist-softmax", "training loss"));
        assertThat(agreements).allMatch(Agreement::holds);
    }

    @Test
    void onMadeDigitsTheyAgree() {
        agreeOnDigits(KnownModels.find("mnist-softmax").orElseThrow().source().make(1), true);
    }

    /** Tribuo takes a minute for it. */
    @Tag("long")
    @Test
    void onMnistTheyAgree() throws IOException {
        DataFolder folder = DataFolder.ofProperty().orElse(DataFolder.cache());
        Assumptions.assumeTrue(folder.has(RealData.MNIST), "no MNIST: -D" + DataFolder.PROPERTY);
        agreeOnDigits(KnownModels.find("mnist-softmax").orElseThrow().source().read(folder, 1), false);
    }

    @Test
    void lossesAreThoseOfTheFormulas() {
        assertThat(Objective.LOGISTIC.loss(new double[] {1, 1 + Math.log(3)}, 0)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Objective.LOGISTIC.loss(new double[] {Objective.LOGISTIC.score(0.25),
            Objective.LOGISTIC.score(0.75)}, 0)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Objective.LOGISTIC.loss(new double[] {1000, 0}, 1)).isEqualTo(1000);
        assertThat(Objective.HINGE.loss(new double[] {2, 0.5, 1.5}, 0)).isEqualTo(0.5);
        assertThat(Objective.HINGE.loss(new double[] {2, 0.5, 0.9}, 0)).isZero();
        assertThat(Objective.predicted(new double[] {1, 3, 3})).isEqualTo(1);
        assertThatThrownBy(() -> Objective.predicted(new double[0])).isInstanceOf(RuntimeException.class);
    }
}
