package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.Scores;
import org.plumbline.oracle.loss.SoftTargetCrossEntropy;
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

/** How the cross-entropy with a target for every class is tried. */
public final class SoftTargetCrossEntropySuite implements Suite<SoftTargetCrossEntropy> {

    private static final Values SHARES = Values.between(0.05, 1);

    @Override
    public SoftTargetCrossEntropy standard() {
        return SoftTargetCrossEntropy.standard();
    }

    @Override
    public Arbitrary<SoftTargetCrossEntropy> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Scores.class), Arbitraries.of(Reduction.class))
                .as(SoftTargetCrossEntropy::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(SoftTargetCrossEntropy loss, Regime regime) {
        Arbitrary<Integer> rows = loss.reduction() == Reduction.MEAN ? Sizes.axis(4) : Sizes.orNone(4);
        return Combinators.combine(rows, Sizes.axis(regime == Regime.EXTREME ? 2 : 1, 4)).flatAs((n, c) -> {
            Inputs inputs = Inputs.of(loss, regime).size("N", n).size("C", c).values("targets", targets(regime));
            return (loss.given() == Scores.PROBABILITIES ? inputs.values("probabilities", probabilities(regime))
                    : regime == Regime.EXTREME ? inputs.tensor("scores", saturated(n, c)) : inputs).arbitrary();
        });
    }

    /** Where scores saturate, no target is 0: the loss of a single, certain target is known by example. */
    private static Values targets(Regime regime) {
        return regime == Regime.EXTREME ? SHARES : random -> random.nextBoolean() ? 0 : SHARES.draw(random);
    }

    /** Steps of a difference quotient stay within (0, 1). */
    private static Values probabilities(Regime regime) {
        return regime == Regime.EXTREME ? Values.among(1e-300, 1e-17, 0.5, 1 - 1e-8, 1) : Values.between(0.01, 0.99);
    }

    private static Arbitrary<Tensor> saturated(int rows, int classes) {
        return Saturated.rows(Tensor.zeros(Shape.of(rows)), classes);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                BatchLaws.mean("the number of rows",
                        trial -> trial.withOperation(new SoftTargetCrossEntropy(own(trial).given(), Reduction.SUM)),
                        trial -> trial.inputs().get("targets").size(0)),
                BatchLaws.TWICE, BatchLaws.REVERSED, ofLogits(RowLaws.SHIFT), ofLogits(RowLaws.ZERO_SUM));
    }

    private static SoftTargetCrossEntropy own(Case trial) {
        return (SoftTargetCrossEntropy) trial.operation();
    }

    private static Law ofLogits(Law law) {
        return law.where("given = LOGITS", trial -> own(trial).given() == Scores.LOGITS);
    }
}
