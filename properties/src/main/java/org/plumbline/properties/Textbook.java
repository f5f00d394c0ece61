package org.plumbline.properties;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/** The definition as it is written, computed in doubles with all their roundings, and its gradient step by step. */
public record Textbook() implements Subject {

    @Override
    public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
        return outputs(operation, inputs);
    }

    @Override
    public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
        return gradients(new Case(operation, inputs, upstream));
    }

    /** What a definition gives. */
    public static Named<Tensor> outputs(Operation operation, Named<Tensor> inputs) {
        return tensors(Truth.evaluate(operation, inputs, Plain.ARITHMETIC));
    }

    /** The gradients of a case, whether or not its operation has a backward pass of its own. */
    public static Named<Tensor> gradients(Case trial) {
        return tensors(Truth.gradient(trial, Plain.ARITHMETIC));
    }

    private static Named<Tensor> tensors(Named<NdArray<Plain>> arrays) {
        Named<Tensor> tensors = Named.none();
        for (String name : arrays.names()) {
            tensors = tensors.with(name, arrays.get(name).toTensor());
        }
        return tensors;
    }
}
