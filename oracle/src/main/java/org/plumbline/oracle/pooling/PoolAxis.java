package org.plumbline.oracle.pooling;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.convolution.Spatial;

/**
 * A pool's window along one spatial axis.
 *
 * @param kernel how many taps it has
 * @param spatial how it moves
 */
public record PoolAxis(int kernel, Spatial spatial) {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, or the kernel has no tap */
    public PoolAxis {
        Check.present("spatial", spatial);
        Check.atLeast("kernel", kernel, 1);
    }

    /** Windows side by side, neither dilated nor padded: the stride is the kernel's size. */
    public static PoolAxis tiles(int kernel) {
        Check.atLeast("kernel", kernel, 1);
        return new PoolAxis(kernel, Spatial.UNIT.strided(kernel));
    }
}
