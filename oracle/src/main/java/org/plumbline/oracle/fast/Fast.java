package org.plumbline.oracle.fast;

import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The fast tier of an operation behind the reference's own interface, tensors in and tensors out, one kernel a call.
 *
 * @param core what it computes with
 */
public record Fast(Core core) {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if core is null */
    public Fast {
        Check.present("core", core);
    }

    /**
     * The outputs, as {@link Operation#forward}.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if the inputs do not fit the signature
     */
    public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
        Axes axes = operation.bind(inputs);
        Named<Buffer> outputs = outputs(operation, axes);
        Kernels.of(operation, new Wires(buffers(inputs), outputs, Named.none(), Named.none()), core).forward();
        return tensors(outputs);
    }

    /**
     * The gradients by all differentiable inputs, as {@link Differentiable#backward}.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if the inputs or upstream gradients do not fit the signature
     */
    public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = operation.bind(inputs, upstream);
        Named<Buffer> gradients = Named.none();
        for (Port port : operation.signature().inputs()) {
            if (port.differentiable() && inputs.has(port.name())) {
                gradients = gradients.with(port.name(), Buffer.of(inputs.get(port.name()).shape()));
            }
        }
        Wires wires = new Wires(buffers(inputs), outputs(operation, axes), buffers(upstream), gradients);
        DifferentiableKernel kernel = (DifferentiableKernel) Kernels.of(operation, wires, core);
        kernel.forward();
        kernel.backward();
        return tensors(gradients);
    }

    private static Named<Buffer> outputs(Operation operation, Axes axes) {
        Named<Buffer> outputs = Named.none();
        for (Port port : operation.signature().outputs()) {
            outputs = outputs.with(port.name(), Buffer.of(axes.shape(port)));
        }
        return outputs;
    }

    private static Named<Buffer> buffers(Named<Tensor> tensors) {
        Named<Buffer> buffers = Named.none();
        for (String name : tensors.names()) {
            buffers = buffers.with(name, Buffer.of(tensors.get(name)));
        }
        return buffers;
    }

    static Named<Tensor> tensors(Named<Buffer> buffers) {
        Named<Tensor> tensors = Named.none();
        for (String name : buffers.names()) {
            tensors = tensors.with(name, buffers.get(name).toTensor());
        }
        return tensors;
    }
}
