package org.plumbline.oracle.fast;

/** An operation bound to its buffers: its forward pass reads those of its inputs and writes those of its outputs. */
public interface Kernel {

    void forward();
}
