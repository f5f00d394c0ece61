package org.plumbline.properties.check;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/**
 * A subject that gives what was observed once.
 *
 * @param outputs what it gives forward
 * @param hasForward whether that was observed
 * @param gradients what it gives backward
 * @param hasBackward whether that was observed
 * @param precision its precision
 */
record Recorded(Named<Tensor> outputs, boolean hasForward, Named<Tensor> gradients, boolean hasBackward,
        Precision precision) implements Subject {

    @Override
    public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
        return outputs;
    }

    @Override
    public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
        return gradients;
    }
}
