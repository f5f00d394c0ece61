package org.plumbline.properties;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** What is judged: an implementation of some operation, by its forward and, if it has one, its backward pass. */
public interface Subject {

    /** The outputs for these inputs. */
    Named<Tensor> forward(Operation operation, Named<Tensor> inputs);

    /** The gradients by the differentiable inputs, for these upstream gradients of the outputs. */
    Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream);

    /** Whether its forward pass is its own: that of another is not judged at the extremes, where truths are dear. */
    default boolean hasForward() {
        return true;
    }

    /** Whether its backward pass is its own, likewise. */
    default boolean hasBackward() {
        return true;
    }

    /** Whether it is meant to refuse what does not fit, by the argument's name. Only then is that tried. */
    default boolean checksArguments() {
        return true;
    }

    /** The precision that it computes in; the bounds are for it. */
    default Precision precision() {
        return Precision.DOUBLE;
    }

    /** The oracle's own reference as the subject. */
    Subject REFERENCE = new Subject() {
        @Override
        public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
            return operation.forward(inputs);
        }

        @Override
        public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
            return operation.backward(inputs, upstream);
        }
    };
}
