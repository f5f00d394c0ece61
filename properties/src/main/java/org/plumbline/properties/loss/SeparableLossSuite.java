package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.SeparableLoss;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/**
 * How a loss of every element by itself is tried.
 *
 * @param <O> the loss
 */
abstract class SeparableLossSuite<O extends SeparableLoss> implements Suite<O> {

    /** Whatever else the inputs need, such as labels. */
    abstract Inputs prepared(O loss, Regime regime, Inputs inputs);

    /** The same loss, reduced to a sum. */
    abstract O summed(O loss);

    /** Exact means are over 1, 2, 4 or 8 elements; there is no mean of nothing. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(O loss, Regime regime) {
        boolean mean = loss.reduction() == Reduction.MEAN;
        Arbitrary<Integer> examples = !mean ? Sizes.orNone(4)
                : regime == Regime.EXACT ? Arbitraries.of(1, 2, 4) : Sizes.axis(4);
        Arbitrary<Shape> elements = mean && regime == Regime.EXACT
                ? Arbitraries.of(Shape.of(), Shape.of(2)) : Sizes.shape(0, 1, 3);
        return Combinators.combine(examples, elements).flatAs((n, shape) -> prepared(loss, regime,
                Inputs.of(loss, regime).size("N", n).ellipsis(shape).values("weights", weights(regime))).arbitrary());
    }

    /** What laws say of {@link #divisor}. */
    static final String DIVISOR = "divisor = what MEAN divides by, 1 under SUM and NONE";

    /** What the loss's mean divides by; 1 where it takes none. */
    static double divisor(SeparableLoss loss, Tensor elements) {
        return loss.reduction() != Reduction.MEAN ? 1
                : loss.meanOver() == MeanOver.ELEMENTS ? elements.toArray().length : elements.size(0);
    }

    /** Elements times the weights of their examples, if there are any. */
    static Tensor weighted(Tensor elements, Named<Tensor> inputs) {
        return !inputs.has("weights") ? elements : Tensor.build(elements.shape(),
                at -> inputs.get("weights").at(at[0]) * elements.get(at));
    }

    private static Values weights(Regime regime) {
        return switch (regime) {
            case ORDINARY -> Values.between(0, 3);
            case EXACT, KINK -> Values.among(0, 0.5, 1, 2);
            case EXTREME -> Values.among(0, 1e-8, 1, 40);
        };
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    /** The laws of a batch, and the loss's own. */
    @Override
    public final List<Law> laws() {
        Law mean = BatchLaws.mean("the number of elements under ELEMENTS, of examples under EXAMPLES",
                trial -> trial.withOperation(summed(own(trial))),
                trial -> divisor(own(trial), trial.inputs().get(own(trial).argument())));
        return Stream.concat(Stream.of(mean, BatchLaws.TWICE, BatchLaws.REVERSED, BatchLaws.weightsOfOne("weights")),
                ownLaws().stream()).toList();
    }

    /** The loss of a case of this suite. */
    @SuppressWarnings("unchecked")
    final O own(Case trial) {
        return (O) trial.operation();
    }

    /** The loss's own laws. */
    List<Law> ownLaws() {
        return List.of();
    }
}
