package org.plumbline.oracle.convolution;

import org.plumbline.oracle.Convention;
import org.plumbline.oracle.tensor.Tensor;

/** Whether the kernel is turned round before it slides over the input. */
public enum Orientation implements Convention {
    /** The kernel as it is: every framework's "convolution". */
    CROSS_CORRELATION("y[o] = sum over t of x[o + t] w[t], or the transpose of that"),
    /** The kernel reversed along its spatial axes: the convolution of mathematics and signal processing. */
    CONVOLUTION("y[o] = sum over t of x[o + t] w[k - 1 - t], or the transpose of that");

    private final String meaning;

    Orientation(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Where the weight of a tap stands in a kernel of this size. */
    int weight(int tap, int kernel) {
        return this == CROSS_CORRELATION ? tap : kernel - 1 - tap;
    }

    /** A kernel (F, C, KH, KW) as it slides, or, from the gradient of the sliding one, the kernel's gradient. */
    Tensor oriented(Tensor w) {
        return this == CROSS_CORRELATION ? w : Tensor.build(w.shape(),
                at -> w.get(at[0], at[1], weight(at[2], w.size(2)), weight(at[3], w.size(3))));
    }
}
