package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.activation.Elu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the exponential linear unit is tried. */
public final class EluSuite extends ElementwiseSuite<Elu> {

    @Override
    public Elu standard() {
        return Elu.standard();
    }

    @Override
    public Arbitrary<Elu> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(0.0, 0.5, 1.0, 1.6, 3.0), Arbitraries.of(Kink.class)).as(Elu::new);
    }

    @Override
    Interval range(Elu function) {
        return new Interval(-function.alpha(), Double.POSITIVE_INFINITY);
    }

    @Override
    Interval slopes(Elu function) {
        return new Interval(0, Math.max(function.alpha(), 1));
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.KINK, Regime.EXTREME);
    }

    /** Of x between 0 and -1e-17, exp(x) - 1 keeps no digits there. */
    @Override
    boolean calculable(Elu function, double x) {
        return x >= 0 || x <= -1e-17;
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ContinuityAtZero.law(elu -> Math.max(((Elu) elu).alpha(), 1)));
    }
}
