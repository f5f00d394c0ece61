package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;

/**
 * The long short-term memory over a sequence: {@link LstmCell} at every step; shapes as in {@link Recurrence}.
 *
 * @param order the order of the packed gates; i, f, g, o by default, as in PyTorch
 * @param layout the order of the axes of x and y; time first by default, as in PyTorch
 * @param direction which way the sequence is read; forward by default
 */
@About(name = "lstm",
        formula = {"(h_t, c_t) = lstm-cell(x_t, h_(t-1), c_(t-1))",
            "y = (h_1, ..., h_T), hT and cT the last ones read"},
        sources = {"Hochreiter, Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997)",
            "Werbos, Backpropagation Through Time, Proceedings of the IEEE 78 (1990)"})
public record Lstm(LstmGates order, Layout layout, Direction direction) implements Recurrence {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Lstm {
        Check.present("order", order);
        Check.present("layout", layout);
        Check.present("direction", direction);
    }

    /** The standard cell, time first, forward. */
    public static Lstm standard() {
        return new Lstm(LstmGates.IFGO, Layout.TIME_FIRST, Direction.FORWARD);
    }

    @Override
    public LstmCell cell() {
        return new LstmCell(order);
    }
}
