package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Softsign;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How softsign is tried. */
public final class SoftsignSuite extends ElementwiseSuite<Softsign> {

    @Override
    public Softsign standard() {
        return Softsign.standard();
    }

    @Override
    public Arbitrary<Softsign> operations(Regime regime) {
        return Arbitraries.just(Softsign.standard());
    }

    @Override
    Interval range(Softsign function) {
        return new Interval(-1, 1);
    }

    @Override
    Interval slopes(Softsign function) {
        return new Interval(0, 1);
    }

    /** 0 is where the absolute value has its kink; softsign has none. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.KINK, Regime.EXTREME);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.odd(),
                ElementwiseLaws.derivative("dx = dy (1 - |y|)^2", 2, y -> (1 - Math.abs(y)) * (1 - Math.abs(y))));
    }
}
