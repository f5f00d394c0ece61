package org.plumbline.properties;

import java.util.stream.Collectors;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * One trial: an operation with its conventions, inputs, and upstream gradients.
 *
 * @param operation the operation
 * @param inputs its inputs
 * @param upstream an upstream gradient for each differentiable output; none where the operation has no gradient
 */
public record Case(Operation operation, Named<Tensor> inputs, Named<Tensor> upstream) {

    /** The operation, which must have a gradient. */
    public Differentiable differentiable() {
        return (Differentiable) operation;
    }

    public Case withInputs(Named<Tensor> others) {
        return new Case(operation, others, upstream);
    }

    /** Everything a person needs to work the case by hand. */
    @Override
    public String toString() {
        return operation.name() + " " + operation.conventions() + " " + operation.hyperparameters()
                + list("\n    ", inputs) + list("\n    d", upstream);
    }

    private static String list(String prefix, Named<Tensor> tensors) {
        return tensors.names().stream()
                .map(name -> prefix + name + " " + tensors.get(name).shape() + " = " + tensors.get(name))
                .collect(Collectors.joining());
    }
}
