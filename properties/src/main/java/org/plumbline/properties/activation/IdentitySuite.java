package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Identity;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the identity is tried. */
public final class IdentitySuite extends ElementwiseSuite<Identity> {

    @Override
    public Identity standard() {
        return Identity.standard();
    }

    @Override
    public Arbitrary<Identity> operations(Regime regime) {
        return Arbitraries.just(Identity.standard());
    }

    @Override
    Interval range(Identity function) {
        return Interval.ALL;
    }

    @Override
    Interval slopes(Identity function) {
        return new Interval(1, 1);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ElementwiseLaws.odd(),
                ElementwiseLaws.homogeneous());
    }
}
