package org.plumbline.properties.layer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.DropoutProbability;
import org.plumbline.oracle.layer.DropoutScaling;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How dropout is tried. */
public final class DropoutSuite implements Suite<Dropout> {

    /** All masks of so many elements are tried in turn. */
    private static final int ENUMERATED = 4;
    private static final Arithmetic<DoubleDouble> EXTENDED = DoubleDouble.ARITHMETIC;

    @Override
    public Dropout standard() {
        return Dropout.standard();
    }

    /** With one half kept, scaling is exact. Keeping everything is legal; keeping nothing, only without a division. */
    @Override
    public Arbitrary<Dropout> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Mode.class), Arbitraries.of(DropoutScaling.class),
                        Arbitraries.of(DropoutProbability.class),
                        regime == Regime.EXACT ? Arbitraries.just(0.5) : Arbitraries.of(0.5, 0.1, 0.25, 0.9, 0.0, 1.0))
                .filter((mode, scaling, of, probability) ->
                        scaling == DropoutScaling.VANILLA || of.keep(probability) > 0)
                .as(Dropout::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Dropout dropout, Regime regime) {
        return Combinators.combine(Sizes.orNone(3), Sizes.shape(0, 2, 3)).flatAs((n, rest) ->
                Inputs.of(dropout, regime).ellipsis(Shape.of(n).concat(rest)).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                new Law("the mean over all masks is evaluation", "sum_m P(m) y(x, m) = y(x) in evaluation",
                        DropoutSuite::meanOverMasks)
                        .at("mode = TRAINING", trial -> trial.withOperation(
                                ((Dropout) trial.operation()).in(Mode.TRAINING))),
                new Law("inverted dropout is vanilla dropout over keep", "keep y_inverted = y_vanilla",
                        DropoutSuite::invertedIsVanillaScaled).where("keep > 0", DropoutSuite::keepsSome),
                new Law("backward uses the mask of forward",
                        "backward(dy = x) = forward(x), to the last bit but zero's sign", DropoutSuite::ownAdjoint));
    }

    /**
     * By enumeration, for the first elements of x. No mask makes the bound greater than the one that keeps everything,
     * and the probabilities sum to 1.
     */
    private static Verdict meanOverMasks(Subject subject, Case trial) {
        Dropout training = (Dropout) trial.operation();
        Tensor all = trial.inputs().get("x");
        int n = Math.min(ENUMERATED, all.count());
        Tensor x = all.reshape(Shape.of(all.count())).slice(0, 0, n);
        DoubleDouble keep = keep(training);
        DoubleDouble drop = EXTENDED.one().minus(keep);
        NdArray<DoubleDouble> mean = NdArray.input(EXTENDED, Tensor.zeros(x.shape()));
        for (int bits = 0; bits < 1 << n; bits++) {
            int kept = bits;
            Tensor mask = Tensor.build(x.shape(), at -> kept >> at[0] & 1);
            DoubleDouble probability = EXTENDED.one();
            for (int i = 0; i < n; i++) {
                probability = probability.times(mask.at(i) == 1 ? keep : drop);
            }
            Tensor y = subject.forward(training, Named.of("x", x, "mask", mask)).get("y");
            mean = mean.plus(NdArray.input(EXTENDED, y).times(probability));
        }
        Case evaluation = new Case(training.in(Mode.EVALUATION), Named.of("x", x), Named.none());
        Case everything = new Case(training, Named.of("x", x, "mask", Tensor.filled(x.shape(), 1)), Named.none());
        NdArray<DoubleDouble> expected =
                NdArray.input(EXTENDED, subject.forward(evaluation.operation(), evaluation.inputs()).get("y"));
        return zero("the mean over masks minus evaluation", mean.minus(expected),
                bound(everything).plus(bound(evaluation)));
    }

    private static boolean keepsSome(Case trial) {
        Dropout dropout = (Dropout) trial.operation();
        return dropout.of().keep(dropout.probability()) > 0;
    }

    private static Verdict invertedIsVanillaScaled(Subject subject, Case trial) {
        Dropout dropout = (Dropout) trial.operation();
        Case inverted = new Case(dropout.scaled(DropoutScaling.INVERTED), trial.inputs(), trial.upstream());
        Case vanilla = new Case(dropout.scaled(DropoutScaling.VANILLA), trial.inputs(), trial.upstream());
        NdArray<DoubleDouble> scaled = NdArray.input(EXTENDED,
                subject.forward(inverted.operation(), trial.inputs()).get("y")).times(keep(dropout));
        NdArray<DoubleDouble> plain =
                NdArray.input(EXTENDED, subject.forward(vanilla.operation(), trial.inputs()).get("y"));
        return zero("keep y_inverted - y_vanilla", scaled.minus(plain),
                bound(inverted).times(dropout.of().keep(dropout.probability())).plus(bound(vanilla)));
    }

    private static Verdict ownAdjoint(Subject subject, Case trial) {
        Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
        Tensor dx = subject.backward(trial.differentiable(), trial.inputs(),
                Named.of("y", trial.inputs().get("x"))).get("x");
        return Verdict.that(y.map(value -> value + 0.0).equals(dx.map(value -> value + 0.0)),
                "forward " + y + ", backward " + dx);
    }

    private static Verdict zero(String what, NdArray<DoubleDouble> difference, Tensor bound) {
        return Verdict.worst(IntStream.range(0, difference.count()).mapToObj(i ->
                Verdict.near(what + " at " + i, difference.at(i).value(), 0, bound.at(i))).toList());
    }

    private static Tensor bound(Case trial) {
        return Truth.outputs(trial, Precision.DOUBLE).get("y").bound();
    }

    /** The probability of being kept, with no rounding of a complement. */
    private static DoubleDouble keep(Dropout dropout) {
        DoubleDouble given = EXTENDED.of(dropout.probability());
        return dropout.of() == DropoutProbability.KEEP ? given : EXTENDED.one().minus(given);
    }
}
