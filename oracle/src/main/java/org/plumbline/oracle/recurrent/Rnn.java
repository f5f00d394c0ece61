package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;

/**
 * The plain recurrent network over a sequence: {@link RnnCell} at every step; shapes as in {@link Recurrence}.
 *
 * @param nonlinearity what squashes the state; tanh by default
 * @param layout the order of the axes of x and y; time first by default, as in PyTorch
 * @param direction which way the sequence is read; forward by default
 */
@About(name = "rnn",
        formula = {"h_t = rnn-cell(x_t, h_(t-1))",
            "y = (h_1, ..., h_T), hT the last one read"},
        sources = {"Elman, Finding Structure in Time, Cognitive Science 14 (1990)",
            "Werbos, Backpropagation Through Time, Proceedings of the IEEE 78 (1990)"})
public record Rnn(Nonlinearity nonlinearity, Layout layout, Direction direction) implements Recurrence {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Rnn {
        Check.present("nonlinearity", nonlinearity);
        Check.present("layout", layout);
        Check.present("direction", direction);
    }

    /** The standard cell, time first, forward. */
    public static Rnn standard() {
        return new Rnn(Nonlinearity.TANH, Layout.TIME_FIRST, Direction.FORWARD);
    }

    @Override
    public RnnCell cell() {
        return new RnnCell(nonlinearity);
    }
}
