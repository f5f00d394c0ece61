package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Selu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;

/** How the scaled exponential linear unit is tried. */
public final class SeluSuite extends ElementwiseSuite<Selu> {

    @Override
    public Selu standard() {
        return Selu.standard();
    }

    @Override
    public Arbitrary<Selu> operations(Regime regime) {
        return Arbitraries.of(Kink.class).map(Selu::new);
    }

    @Override
    Interval range(Selu function) {
        return new Interval(-Selu.LAMBDA * Selu.ALPHA, Double.POSITIVE_INFINITY);
    }

    @Override
    Interval slopes(Selu function) {
        return new Interval(0, Selu.LAMBDA * Selu.ALPHA);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.KINK, Regime.EXTREME);
    }

    /** Of x between 0 and -1e-17, exp(x) - 1 keeps no digits there. */
    @Override
    boolean calculable(Selu function, double x) {
        return x >= 0 || x <= -1e-17;
    }

    @Override
    List<Law> theorems() {
        return List.of(
                ContinuityAtZero.law(selu -> Selu.LAMBDA * Selu.ALPHA));
    }
}
