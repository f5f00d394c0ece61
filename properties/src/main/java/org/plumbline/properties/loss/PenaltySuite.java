package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.loss.Penalty;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/**
 * How a penalty on weights is tried.
 *
 * @param <O> the penalty
 */
abstract class PenaltySuite<O extends Penalty> implements Suite<O> {

    /** Coefficients; dyadic ones where all must be exact. */
    static Arbitrary<Double> coefficients(Regime regime) {
        return regime == Regime.EXACT ? Arbitraries.of(0.0, 0.5, 1.0, 4.0) : Arbitraries.of(0.0, 1e-4, 0.3, 1.0);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O penalty, Regime regime) {
        return Sizes.shape(0, 3, 3).flatMap(shape -> Inputs.of(penalty, regime).ellipsis(shape).arbitrary());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }
}
