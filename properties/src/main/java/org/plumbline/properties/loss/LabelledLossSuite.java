package org.plumbline.properties.loss;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.LabelledLoss;
import org.plumbline.oracle.loss.WeightedMean;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/**
 * How a loss of every row by its label is tried.
 *
 * @param <O> the loss
 */
abstract class LabelledLossSuite<O extends LabelledLoss> implements Suite<O> {

    private static final int MOST_CLASSES = 4;

    /**
     * Nothing, a class, a number beyond the classes, or one below them. An exact mean counts 1, 2 or 4 rows, so it
     * ignores none.
     */
    static Arbitrary<OptionalInt> ignored(Regime regime) {
        return regime == Regime.EXACT ? Arbitraries.just(OptionalInt.empty())
                : Arbitraries.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(Sizes.LONGEST + 3),
                        OptionalInt.of(-100));
    }

    /** A sum of weights is no power of two. */
    static Arbitrary<WeightedMean> weightedMeans(Regime regime) {
        return regime == Regime.EXACT ? Arbitraries.just(WeightedMean.BY_COUNT) : Arbitraries.of(WeightedMean.class);
    }

    /** At least two classes, so that there are some when one is ignored, and saturated ones can compete. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(O loss, Regime regime) {
        boolean mean = loss.reduction() == Reduction.MEAN;
        Arbitrary<Integer> rows = !mean ? Sizes.orNone(4)
                : regime == Regime.EXACT ? Arbitraries.of(1, 2, 4) : Sizes.axis(4);
        int fewest = loss.ignored().isPresent() || regime == Regime.EXTREME ? 2 : 1;
        return Combinators.combine(rows, Sizes.axis(fewest, MOST_CLASSES)).flatAs((n, c) ->
                labels(loss, n, c).filter(labels -> !mean || counts(loss, labels)).flatMap(labels ->
                        matrix(loss, regime, labels, c, Inputs.of(loss, regime).size("N", n).size("C", c)
                                .tensor("labels", Arbitraries.just(labels))
                                .values("classWeights", weights(regime))).arbitrary()));
    }

    /** Draws the matrix from the regime's values, unless a loss needs others. */
    Inputs matrix(O loss, Regime regime, Tensor labels, int classes, Inputs inputs) {
        return inputs;
    }

    /** The same loss, reduced to a sum. */
    abstract O summed(O loss);

    private static Arbitrary<Tensor> labels(LabelledLoss loss, int rows, int classes) {
        return Tensors.fixed(Shape.of(rows), random -> loss.ignored().isPresent() && random.nextInt(3) == 0
                ? loss.ignored().getAsInt() : random.nextInt(classes));
    }

    private static boolean counts(LabelledLoss loss, Tensor labels) {
        return Arrays.stream(labels.toArray()).anyMatch(label ->
                loss.ignored().isEmpty() || label != loss.ignored().getAsInt());
    }

    /** No weight far below 1 where scores saturate: it makes a probability underflow, and the mean divides by it. */
    private static Values weights(Regime regime) {
        return switch (regime) {
            case ORDINARY -> Values.between(0.1, 3);
            case EXACT, KINK -> Values.among(0.5, 1, 2);
            case EXTREME -> Values.among(1, 40);
        };
    }

    /** The laws of a batch, and the loss's own. */
    @Override
    public final List<Law> laws() {
        Law mean = BatchLaws.mean("the number of labels that are not ignored, or the sum of their weights under "
                        + "weightedMean = BY_WEIGHT",
                trial -> trial.withOperation(summed(own(trial))), this::divisor);
        return Stream.concat(
                Stream.of(mean, BatchLaws.TWICE, BatchLaws.REVERSED, BatchLaws.weightsOfOne("classWeights")),
                ownLaws().stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private O own(Case trial) {
        return (O) trial.operation();
    }

    private double divisor(Case trial) {
        O loss = own(trial);
        boolean weighted = loss.weightedMean() == WeightedMean.BY_WEIGHT && trial.inputs().has("classWeights");
        double divisor = 0;
        for (double label : trial.inputs().get("labels").toArray()) {
            boolean counts = loss.ignored().isEmpty() || loss.ignored().getAsInt() != (int) label;
            divisor += !counts ? 0 : weighted ? trial.inputs().get("classWeights").at((int) label) : 1;
        }
        return divisor;
    }

    /** The loss's own laws. */
    abstract List<Law> ownLaws();
}
