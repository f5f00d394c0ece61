package org.plumbline.properties.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.L2Penalty;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the ridge's penalty is tried. */
public final class L2PenaltySuite extends PenaltySuite<L2Penalty> {

    @Override
    public L2Penalty standard() {
        return L2Penalty.standard();
    }

    @Override
    public Arbitrary<L2Penalty> operations(Regime regime) {
        return Combinators.combine(coefficients(regime), Arbitraries.of(Factor.class)).as(L2Penalty::new);
    }

    /** No kinks. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(Homogeneous.in("w", 2));
    }
}
