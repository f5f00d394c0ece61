package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;

/**
 * The gated recurrent unit over a sequence: {@link GruCell} at every step; shapes as in {@link Recurrence}.
 *
 * @param order the order of the packed gates; r, z, n by default, as in PyTorch
 * @param reset where the reset gate acts; after the product by default, as in PyTorch
 * @param layout the order of the axes of x and y; time first by default, as in PyTorch
 * @param direction which way the sequence is read; forward by default
 */
@About(name = "gru",
        formula = {"h_t = gru-cell(x_t, h_(t-1))",
            "y = (h_1, ..., h_T), hT the last one read"},
        sources = {"Cho et al., Learning Phrase Representations using RNN Encoder-Decoder, 2014, arXiv:1406.1078",
            "Werbos, Backpropagation Through Time, Proceedings of the IEEE 78 (1990)"})
public record Gru(GruGates order, ResetGate reset, Layout layout, Direction direction) implements Recurrence {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Gru {
        Check.present("order", order);
        Check.present("reset", reset);
        Check.present("layout", layout);
        Check.present("direction", direction);
    }

    /** The standard cell, time first, forward. */
    public static Gru standard() {
        return new Gru(GruGates.RZN, ResetGate.AFTER_PRODUCT, Layout.TIME_FIRST, Direction.FORWARD);
    }

    @Override
    public GruCell cell() {
        return new GruCell(order, reset);
    }
}
