package org.plumbline.properties.activation;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.activation.Relu;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.properties.Regime;

/** How the rectified linear unit is tried. */
public final class ReluSuite extends ElementwiseSuite<Relu> {

    @Override
    public Relu standard() {
        return Relu.standard();
    }

    @Override
    public Arbitrary<Relu> operations(Regime regime) {
        return Arbitraries.of(Kink.class).map(Relu::new);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }
}
