package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.activation.Clip;
import org.plumbline.oracle.activation.HardSigmoid;
import org.plumbline.properties.Regime;

/** How the hard sigmoid is tried. */
public final class HardSigmoidSuite extends ElementwiseSuite<HardSigmoid> {

    @Override
    public HardSigmoid standard() {
        return HardSigmoid.standard();
    }

    /** Dyadic numbers, but for the ordinary: at others a bound lies beside the double that rounding takes for it. */
    @Override
    public Arbitrary<HardSigmoid> operations(Regime regime) {
        return switch (regime) {
            case ORDINARY -> of(List.of(0.2, 1.0 / 6, 0.5, 1.0), List.of(0.0, 0.5, 0.7));
            case EXACT, EXTREME -> of(List.of(0.25, 0.5), List.of(0.25, 0.5));
            case KINK -> of(List.of(0.5, 1.0), List.of(0.0, 0.5, 1.0));
        };
    }

    private static Arbitrary<HardSigmoid> of(List<Double> slopes, List<Double> offsets) {
        return Combinators.combine(Arbitraries.of(slopes), Arbitraries.of(offsets), Arbitraries.of(Clip.class))
                .as(HardSigmoid::new);
    }

    @Override
    Interval range(HardSigmoid function) {
        return new Interval(0, 1);
    }

    @Override
    Interval slopes(HardSigmoid function) {
        return new Interval(0, function.slope());
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }
}
