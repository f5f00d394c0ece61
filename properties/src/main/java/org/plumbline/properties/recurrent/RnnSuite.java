package org.plumbline.properties.recurrent;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.recurrent.Direction;
import org.plumbline.oracle.recurrent.Layout;
import org.plumbline.oracle.recurrent.Nonlinearity;
import org.plumbline.oracle.recurrent.Rnn;
import org.plumbline.properties.Regime;
import org.plumbline.properties.generate.Inputs;

/** How the plain recurrent layer is tried over a sequence. */
public final class RnnSuite extends RecurrenceSuite<Rnn> {

    @Override
    public Rnn standard() {
        return Rnn.standard();
    }

    /** Exact arithmetic and kinks are the rectifier's. */
    @Override
    public Arbitrary<Rnn> operations(Regime regime) {
        boolean rectified = regime == Regime.EXACT || regime == Regime.KINK;
        return Combinators.combine(
                rectified ? Arbitraries.of(Nonlinearity.RELU) : Arbitraries.of(Nonlinearity.class),
                Arbitraries.of(Layout.class), Arbitraries.of(Direction.class)).as(Rnn::new);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.allOf(Regime.class);
    }

    @Override
    protected Inputs saturated(Rnn layer, Inputs inputs) {
        return new RnnCellSuite().saturated(inputs, layer.cell(), 1);
    }

    @Override
    protected Rnn turned(Rnn like, Layout layout, Direction direction) {
        return new Rnn(like.nonlinearity(), layout, direction);
    }
}
