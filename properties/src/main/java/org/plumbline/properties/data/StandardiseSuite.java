package org.plumbline.properties.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.data.Direction;
import org.plumbline.oracle.data.Standardise;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Values;

/** How standardisation is tried. */
public final class StandardiseSuite implements Suite<Standardise> {

    @Override
    public Standardise standard() {
        return Standardise.standard();
    }

    @Override
    public Arbitrary<Standardise> operations(Regime regime) {
        return Arbitraries.of(Direction.class).map(Standardise::new);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(Standardise scaling, Regime regime) {
        Values deviations = regime == Regime.EXACT ? Values.among(0.25, 0.5, 1, 2, 8)
                : regime == Regime.EXTREME ? Values.among(1e-160, 1e-8, 1, 1e8) : Values.between(0.1, 4);
        return Combinators.combine(Sizes.orNone(4), Sizes.upTo(4)).flatAs((n, d) -> Inputs.of(scaling, regime)
                .size("N", n).size("D", d).values("deviation", deviations).arbitrary());
    }

    /** Exact where the deviations are powers of two. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(RoundTrip.<Standardise>law((scaling, direction) -> new Standardise(direction)));
    }
}
