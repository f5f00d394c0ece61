package org.plumbline.properties.recurrent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Layout;
import org.plumbline.oracle.recurrent.Lstm;
import org.plumbline.oracle.recurrent.LstmGates;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;

/** How the long short-term memory is tried over a sequence. */
public final class LstmSuite extends RecurrenceSuite<Lstm> {

    @Override
    public Lstm standard() {
        return Lstm.standard();
    }

    @Override
    public Arbitrary<Lstm> operations(Regime regime) {
        return Combinators.combine(Arbitraries.of(LstmGates.class),
                Arbitraries.of(Layout.class),
                Arbitraries.of(Direction.class)).as(Lstm::new);
    }

    @Override
    protected Inputs saturated(Lstm layer, Inputs inputs) {
        return new LstmCellSuite().saturated(inputs, layer.cell(), 1);
    }

    @Override
    protected Lstm turned(Lstm like, Layout layout, Direction direction) {
        return new Lstm(like.order(), layout, direction);
    }
}
