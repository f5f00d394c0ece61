package org.plumbline.properties.recurrent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Gru;
import org.plumbline.oracle.recurrent.GruGates;
import org.plumbline.oracle.recurrent.Layout;
import org.plumbline.oracle.recurrent.ResetGate;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;

/** How the gated recurrent unit is tried over a sequence. */
public final class GruSuite extends RecurrenceSuite<Gru> {

    @Override
    public Gru standard() {
        return Gru.standard();
    }

    @Override
    public Arbitrary<Gru> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(GruGates.class),
                Arbitraries.of(ResetGate.class),
                Arbitraries.of(Layout.class),
                Arbitraries.of(Direction.class)).as(Gru::new);
    }

    @Override
    protected Inputs saturated(Gru layer, Inputs inputs) {
        return new GruCellSuite().saturated(inputs, layer.cell(), 1);
    }

    @Override
    protected Gru turned(Gru like, Layout layout, Direction direction) {
        return new Gru(like.order(), like.reset(), layout, direction);
    }
}
