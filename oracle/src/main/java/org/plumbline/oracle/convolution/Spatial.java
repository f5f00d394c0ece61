package org.plumbline.oracle.convolution;

import org.plumbline.oracle.Check;

/**
 * How a window moves along one spatial axis.
 *
 * @param stride how far it moves from one output to the next; 1 by default
 * @param dilation how far apart its taps are; 1 by default
 * @param before how much padding stands before the first element; 0 by default
 * @param after how much padding stands after the last element; 0 by default
 */
public record Spatial(int stride, int dilation, int before, int after) {

    /** Step by step, neither dilated nor padded. */
    public static final Spatial UNIT = new Spatial(1, 1, 0, 0);

    /**
     * @throws org.plumbline.oracle.tensor.InvalidArgument if the stride or the dilation is less than 1, or a padding
     *     less than 0
     */
    public Spatial {
        Check.atLeast("stride", stride, 1);
        Check.atLeast("dilation", dilation, 1);
        Check.atLeast("before", before, 0);
        Check.atLeast("after", after, 0);
    }

    /** The same movement over another padding. */
    public Spatial padded(int newBefore, int newAfter) {
        return new Spatial(stride, dilation, newBefore, newAfter);
    }

    /** The same padding and dilation at another stride. */
    public Spatial strided(int newStride) {
        return new Spatial(newStride, dilation, before, after);
    }

    /** How many elements a kernel covers from its first tap to its last: dilation (kernel - 1) + 1. */
    public long span(int kernel) {
        return (long) dilation * (kernel - 1) + 1;
    }
}
