package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropy;
import org.plumbline.oracle.loss.LogFloor;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Values;

/** How the binary cross-entropy of probabilities is tried. No double lies on its floor, so it has no kink to try. */
public final class BinaryCrossEntropySuite extends SeparableLossSuite<BinaryCrossEntropy> {

    @Override
    public BinaryCrossEntropy standard() {
        return BinaryCrossEntropy.standard();
    }

    @Override
    BinaryCrossEntropy summed(BinaryCrossEntropy loss) {
        return new BinaryCrossEntropy(loss.alpha(), loss.beta(), loss.floor(), Reduction.SUM, loss.meanOver());
    }

    @Override
    public Arbitrary<BinaryCrossEntropy> operations(Regime regime) {
        Arbitrary<Double> weight = Arbitraries.of(1.0, 0.1, 2.5, 10.0);
        return Combinators.combine(weight, weight, Arbitraries.of(LogFloor.class), Arbitraries.of(Reduction.class),
                Arbitraries.of(MeanOver.class)).as(BinaryCrossEntropy::new);
    }

    /** Steps of a difference quotient stay within (0, 1); below 1e-30, 1 - p has too few of fifty digits. */
    @Override
    Inputs prepared(BinaryCrossEntropy loss, Regime regime, Inputs inputs) {
        return inputs.labels("labels", 2).values("probabilities", regime == Regime.EXTREME
                ? Values.among(1e-30, 1e-17, 1e-8, 0.5, 1 - 1e-8) : Values.between(0.01, 0.99));
    }

    /** Predictions that are certain and right cost nothing. */
    @Override
    public List<Named<Tensor>> corners(BinaryCrossEntropy loss) {
        return List.of(Named.of("probabilities", Tensor.vector(1), "labels", Tensor.vector(1)),
                Named.of("probabilities", Tensor.vector(0), "labels", Tensor.vector(0)));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }
}
