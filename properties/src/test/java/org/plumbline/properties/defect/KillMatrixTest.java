package org.plumbline.properties.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.loss.BinaryCrossEntropyWithLogits;
import org.plumbline.oracle.normalisation.BatchNorm;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.campaign.Campaign;
import org.plumbline.properties.generate.Draws;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.normalisation.BatchNormSuite;

/**
 * Which lane catches which defect, in every operation that can have it, at which case: written to
 * {@code target/kill-matrix.tsv}. What no lane catches fails, and so does a lane that accuses the reference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixTest {

    private static final Campaign CAMPAIGN = new Campaign(20, 60);
    /** So many of the cases that a defect applies to are tried, and so many where each takes fifty digits. */
    private static final int PATIENCE = 12;
    private static final int PATIENCE_AT_EXTREMES = 5;
    private static final int DRAWS = 300;
    private static final Path FILE = Path.of("target", "kill-matrix.tsv");

    /**
     * What shows only at inputs that no suite draws, by an example below: infinite ones, refused ones, and a batch far
     * from 0 beside its spread.
     */
    private static final Set<String> BY_EXAMPLE =
            Set.of("infinite-logits-give-nan in binary-cross-entropy-with-logits",
                    "bessel-correction-of-one-value in batch-norm", "one-pass-variance in batch-norm");

    private final Map<Cell, List<Case>> cases = new HashMap<>();
    private final Map<Cell, Integer> judged = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** What is drawn once: all lanes of a regime judge the same cases. */
    private record Cell(Suite<?> suite, Lane lane) {

        List<Case> drawn() {
            return CAMPAIGN.cases(suite, lane);
        }

        Cell first() {
            return new Cell(suite, Stream.of(Lane.values()).filter(other -> other.regime() == lane.regime())
                    .findFirst().orElseThrow());
        }
    }

    /** At which case each lane caught a form of a defect in an operation; missing where it did not. */
    private record Row(Defect defect, int form, String operation, Map<Lane, Integer> caught) {

        String name() {
            return defect.name() + (form == 0 ? "" : " (" + (form + 1) + ")");
        }

        String text() {
            return name() + "\t" + operation + "\t" + Stream.of(Lane.values())
                    .map(lane -> caught.containsKey(lane) ? caught.get(lane).toString() : "-")
                    .collect(Collectors.joining("\t"));
        }
    }

    @BeforeAll
    void fill() throws IOException {
        for (Suite<?> suite : Suites.all()) {
            List<Operation> operations = Stream.of(Regime.values()).filter(suite.regimes()::contains)
                    .flatMap(regime -> Draws.of(suite.operations(regime), 1, DRAWS).stream())
                    .<Operation>map(operation -> operation).toList();
            Defects.all().stream().filter(defect -> defect.evidence() == Evidence.NUMBERS)
                    .filter(defect -> operations.stream().anyMatch(defect.applies()))
                    .forEach(defect -> IntStream.range(0, defect.forms().size())
                            .forEach(form -> rows.add(row(suite, defect, form))));
        }
        List<String> lines = new ArrayList<>(List.of("defect\toperation\t"
                + Stream.of(Lane.values()).map(Lane::name).collect(Collectors.joining("\t"))));
        rows.forEach(row -> lines.add(row.text()));
        lines.add("# a gradient check alone sees " + seenByGradientCheck().count() + " of the catalogue's "
                + Defects.all().size() + " defects");
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    private Row row(Suite<?> suite, Defect defect, int form) {
        Map<Lane, Integer> caught = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            if (lane.applies(suite)) {
                List<Case> all = cases.computeIfAbsent(new Cell(suite, lane).first(), Cell::drawn);
                int patience = lane == Lane.EXTREME ? PATIENCE_AT_EXTREMES : PATIENCE;
                int tried = 0;
                for (int i = 0; i < all.size() && tried < patience && !caught.containsKey(lane); i++) {
                    if (defect.applies().test(all.get(i).operation())) {
                        tried++;
                        judged.merge(new Cell(suite, lane), i + 1, Math::max);
                        if (lane.judge(suite, defect.forms().get(form).get(), all.get(i)).failed()) {
                            caught.put(lane, tried);
                        }
                    }
                }
            }
        }
        return new Row(defect, form, suite.standard().name(), caught);
    }

    @Test
    void everyDefectIsCaughtInEveryOperationThatCanHaveIt() {
        assertThat(rows.stream().filter(row -> row.caught.isEmpty())
                .map(row -> row.name() + " in " + row.operation)).isSubsetOf(BY_EXAMPLE);
    }

    @Test
    void everyDefectOfTheNumbersHasAnOperation() {
        assertThat(rows.stream().map(row -> row.defect.name()).distinct()).containsExactlyInAnyOrderElementsOf(
                Defects.all().stream().filter(defect -> defect.evidence() == Evidence.NUMBERS)
                        .map(Defect::name).toList());
    }

    @Test
    void theReferenceIsAcceptedOnTheSameCases() {
        judged.forEach((cell, count) -> assertThat(cases.get(cell.first()).subList(0, count)).noneMatch(trial ->
                cell.lane.judge(cell.suite, Subject.REFERENCE, trial).failed()));
    }

    @Test
    void infiniteLogitsHaveALoss() {
        var loss = BinaryCrossEntropyWithLogits.standard();
        Named<Tensor> certain = Named.of("scores", Tensor.vector(Double.POSITIVE_INFINITY), "labels", Tensor.vector(1));
        assertThat(Subject.REFERENCE.forward(loss, certain).get("loss").scalar()).isZero();
        assertThat(subject("infinite-logits-give-nan").forward(loss, certain).get("loss").scalar()).isNaN();
    }

    @Test
    void aSingleValueHasNoUnbiasedVariance() {
        Named<Tensor> single = Named.of("x", Tensor.matrix(new double[] {3}), "runningMean", Tensor.vector(0),
                "runningVariance", Tensor.vector(1));
        assertThatThrownBy(() -> Subject.REFERENCE.forward(BatchNorm.standard(), single))
                .isInstanceOf(InvalidArgument.class);
        assertThat(subject("bessel-correction-of-one-value").forward(BatchNorm.standard(), single)
                .get("runningVariance")).isEqualTo(Tensor.of(Shape.of(1), Double.NaN));
    }

    @Test
    void aVarianceInOnePassCancels() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[] {1e8}, new double[] {1e8 + 2}),
                "runningMean", Tensor.vector(0), "runningVariance", Tensor.vector(1));
        Case trial = new Case(BatchNorm.standard(), inputs, Named.of("y", Tensor.zeros(Shape.of(2, 1))));
        assertThat(Lane.EXTREME.judge(new BatchNormSuite(), Subject.REFERENCE, trial).failed()).isFalse();
        assertThat(Lane.EXTREME.judge(new BatchNormSuite(), subject("one-pass-variance"), trial).failed()).isTrue();
    }

    private static Subject subject(String name) {
        return Defects.all().stream().filter(defect -> defect.name().equals(name)).findFirst().orElseThrow()
                .subject();
    }

    /** The names of what differences of the subject's own outputs show, in some operation, in its first form. */
    private Stream<String> seenByGradientCheck() {
        return rows.stream().filter(row -> row.form == 0 && row.caught.containsKey(Lane.CENTRAL_DIFFERENCE))
                .map(row -> row.defect.name()).distinct();
    }

    /**
     * Which is why the oracle is there. A sum in place of a mean is not in the list, though it agrees with itself: the
     * lane allows for the rounding of the mean, and that of a sum may be greater.
     */
    @Test
    void aGradientCheckIsBlindToWhatAgreesWithItself() {
        assertThat(seenByGradientCheck()).doesNotContain("epsilon-outside-the-root",
                "group-norm-over-the-groups", "asymmetric-padding-swapped", "hinge-with-zero-one-labels",
                "max-pool-pads-with-zero", "lstm-gates-in-another-order", "running-statistics-in-training",
                "adam-without-bias-correction", "weight-decay-ignored", "he-with-the-variance-of-lecun");
    }
}
