package org.plumbline.oracle;

import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** An operation with a gradient. */
public interface Differentiable extends Operation {

    /**
     * The hand-derived gradient of L by every differentiable input, given dL by every differentiable output.
     *
     * @param inputs the inputs of the forward pass, by name
     * @param upstream dL/d(output), by the output's name and of its shape
     * @return dL/d(input), by the input's name and of its shape
     * @throws InvalidArgument if the inputs or upstream gradients do not fit the signature
     */
    Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream);

    /** Checks inputs and upstream gradients; see {@link #bind(Named)}. */
    default Axes bind(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs);
        try {
            signature().checkUpstream(axes, upstream);
        } catch (InvalidArgument refusal) {
            throw refusal.in(name());
        }
        return axes;
    }
}
