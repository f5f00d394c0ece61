package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;

/** How the mean squared error is tried. */
public final class MeanSquaredErrorSuite extends SeparableLossSuite<MeanSquaredError> {

    @Override
    public MeanSquaredError standard() {
        return MeanSquaredError.standard();
    }

    @Override
    MeanSquaredError summed(MeanSquaredError loss) {
        return new MeanSquaredError(loss.factor(), Reduction.SUM, loss.meanOver());
    }

    @Override
    public Arbitrary<MeanSquaredError> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(Factor.class), Arbitraries.of(Reduction.class),
                Arbitraries.of(MeanOver.class)).as(MeanSquaredError::new);
    }

    @Override
    Inputs prepared(MeanSquaredError loss, Regime regime, Inputs inputs) {
        return inputs;
    }

    /** No kinks. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    List<Law> ownLaws() {
        return List.of(Homogeneous.inTheDistance("prediction", "target", 2));
    }
}
