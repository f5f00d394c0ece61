package org.plumbline.oracle.fast;

/**
 * A kernel with a gradient. Its backward pass follows its forward pass, with the inputs still in their buffers; it
 * reads the gradients by the outputs, and writes, not adds, those by the inputs that are wanted.
 *
 * <p>It may only be run where some gradient is wanted, as {@link Plan} does: the kernel of an operation with a single
 * differentiable input does not ask, and writes the one gradient that there is.
 */
public interface DifferentiableKernel extends Kernel {

    void backward();
}
