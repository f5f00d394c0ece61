package org.plumbline.oracle.fast;

/**
 * A kernel with a gradient. Its backward pass follows its forward pass, with the inputs still in their buffers; it
 * reads the gradients by the outputs, and writes, not adds, those by the inputs that are wanted.
 */
public interface DifferentiableKernel extends Kernel {

    void backward();
}
