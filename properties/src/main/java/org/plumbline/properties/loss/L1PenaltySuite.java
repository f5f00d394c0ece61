package org.plumbline.properties.loss;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.loss.L1Penalty;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the lasso's penalty is tried. */
public final class L1PenaltySuite extends PenaltySuite<L1Penalty> {

    @Override
    public L1Penalty standard() {
        return L1Penalty.standard();
    }

    @Override
    public Arbitrary<L1Penalty> operations(Regime regime) {
        return Combinators.combine(coefficients(regime), Arbitraries.of(Kink.class)).as(L1Penalty::new);
    }

    @Override
    public List<Law> laws() {
        return List.of(Homogeneous.in("w", 1));
    }
}
