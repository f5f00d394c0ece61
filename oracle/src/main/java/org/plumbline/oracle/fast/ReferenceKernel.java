package org.plumbline.oracle.fast;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** The reference, of operations that nobody waits for: it allocates. */
final class ReferenceKernel implements DifferentiableKernel {

    private final Operation operation;
    private final Wires wires;

    ReferenceKernel(Operation operation, Wires wires) {
        this.operation = operation;
        this.wires = wires;
    }

    @Override
    public void forward() {
        copy(operation.forward(Fast.tensors(wires.inputs())), wires.outputs());
    }

    @Override
    public void backward() {
        if (operation instanceof Differentiable differentiable) {
            copy(differentiable.backward(Fast.tensors(wires.inputs()), Fast.tensors(wires.upstream())),
                    wires.gradients());
        }
    }

    private static void copy(Named<Tensor> from, Named<Buffer> to) {
        for (String name : to.names()) {
            System.arraycopy(from.get(name).toArray(), 0, to.get(name).data(), 0, to.get(name).count());
        }
    }
}
