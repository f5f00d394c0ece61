package org.plumbline.oracle.recurrent;

import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Gates side by side along the last axis: (N, H) each, (N, gates H) together. */
final class Packed {

    private Packed() {
    }

    /** The gate at this position. */
    static Tensor gate(Tensor packed, int position, int h) {
        return packed.slice(1, position * h, (position + 1) * h);
    }

    /** The gates of these positions packed. */
    static Tensor of(Tensor... gates) {
        int h = gates[0].size(1);
        return Tensor.build(Shape.of(gates[0].size(0), gates.length * h), at -> gates[at[1] / h].get(at[0], at[1] % h));
    }
}
