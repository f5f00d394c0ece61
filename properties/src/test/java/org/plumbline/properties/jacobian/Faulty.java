package org.plumbline.properties.jacobian;

import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** An operation with another backward pass, of which the fast tier knows nothing. */
record Faulty(Differentiable right, Backward backward) implements Differentiable {

    /** What is made of the inputs, the upstream gradients and the right gradients. */
    @FunctionalInterface
    interface Backward {
        Named<Tensor> of(Named<Tensor> inputs, Named<Tensor> upstream, Named<Tensor> right);
    }

    @Override
    public String name() {
        return right.name();
    }

    @Override
    public Signature signature() {
        return right.signature();
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        right.refine(axes, inputs);
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return right.define(inputs);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        return right.forward(inputs);
    }

    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        return backward.of(inputs, upstream, right.backward(inputs, upstream));
    }
}
