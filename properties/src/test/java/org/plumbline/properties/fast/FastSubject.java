package org.plumbline.properties.fast;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.fast.Fast;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/** The fast tier as the subject. */
record FastSubject(Fast fast) implements Subject {

    @Override
    public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
        return fast.forward(operation, inputs);
    }

    @Override
    public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
        return fast.backward(operation, inputs, upstream);
    }
}
