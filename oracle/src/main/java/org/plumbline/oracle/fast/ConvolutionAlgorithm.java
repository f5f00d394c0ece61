package org.plumbline.oracle.fast;

/** How convolutions are computed where there is a choice. */
public enum ConvolutionAlgorithm {
    /** By products with the matrix of what each tap meets: an output has the rounding errors of its own terms only. */
    DIRECT,
    /**
     * By minimal filtering where it pays (kernels of 3x3 at stride 1 on many channels), with a quarter of the
     * multiplications: an output has the rounding errors of its whole tile of 6x6 inputs, so that a small number next
     * to a huge one loses digits, and one that is not finite makes its neighbours so. It suits training. Elsewhere it
     * is {@link #DIRECT}.
     */
    WINOGRAD
}
