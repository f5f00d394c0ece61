package org.plumbline.oracle.activation;

import java.util.List;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A function of a vector, applied to every line of x along one axis: the vectors got by fixing all other indices. x is
 * of any rank but 0 and has at least one element along the axis; y has its shape.
 */
public interface Linewise extends Differentiable {

    /** The axis; a negative one counts from the last. */
    int axis();

    /** The textbook formula, of a line. */
    <T extends Real<T>> NdArray<T> define(NdArray<T> line);

    /** The function's value for a line. */
    double[] value(double[] line);

    /** The gradient by a line, for the upstream gradient of its value. */
    double[] gradient(double[] line, double[] dy);

    @Override
    default Signature signature() {
        return new Signature(List.of(Port.real("x", "(...)")), List.of(Port.real("y", "(...)")));
    }

    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        Shape shape = axes.ellipsis();
        if (shape.rank() == 0) {
            throw new InvalidArgument("x", "a single number, of shape ()", "a tensor with at least one axis");
        }
        if (shape.size(axis()) == 0) {
            throw new InvalidArgument("x", "of shape " + shape, "at least one element along axis " + axis());
        }
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return Named.of("y", inputs.get("x").along(axis(), this::define));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor x = inputs.get("x");
        return Named.of("y", Lines.zip(x, x, axis(), (line, same) -> value(line)));
    }

    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", Lines.zip(inputs.get("x"), upstream.get("y"), axis(), this::gradient));
    }
}
