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

/** How the plain recurrent layer is tried over a sequence. */
public final class RnnSuite extends RecurrenceSuite<Rnn> {

    @Override
    public Rnn standard() {
        return Rnn.standard();
    }

    /** Exact arithmetic is the rectifier's. */
    @Override
    public Arbitrary<Rnn> operations(Regime regime) {
        return Combinators.combine(
                regime == Regime.EXACT ? Arbitraries.of(Nonlinearity.RELU) : Arbitraries.of(Nonlinearity.class),
                Arbitraries.of(Layout.class), Arbitraries.of(Direction.class)).as(Rnn::new);
    }

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT);
    }

    @Override
    protected Rnn turned(Rnn like, Layout layout, Direction direction) {
        return new Rnn(like.nonlinearity(), layout, direction);
    }
}
