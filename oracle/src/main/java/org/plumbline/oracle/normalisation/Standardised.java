package org.plumbline.oracle.normalisation;

import java.util.function.UnaryOperator;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A tensor normalised, and the way back for a gradient: what the normalising layers do before they scale and shift.
 *
 * @param normalised z
 * @param gradient from dL/dz to dL/dx
 */
record Standardised(Tensor normalised, UnaryOperator<Tensor> gradient) {

    /**
     * (x - mean) / deviation, the variance in a second pass. Centring is its own gradient, so dx is the gradient of the
     * scaling, centred (Ioffe and Szegedy 2015, section 3, summed up).
     *
     * @param order brings the elements of a mean together
     * @param n over how many elements the mean is taken
     * @param length over how many the squares are summed: n, or all where one deviation serves several means
     */
    static Standardised of(Tensor x, AxisOrder order, int n, int length, Deviation deviation) {
        Scaled scaled = new Scaled(Lines.centred(order.apply(x), n), length, n, deviation);
        return new Standardised(order.undo(scaled.normalised()),
                g -> order.undo(Lines.centred(scaled.gradient(order.apply(g)), n)));
    }
}
