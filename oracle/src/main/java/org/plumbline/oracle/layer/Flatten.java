package org.plumbline.oracle.layer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Flattening: every example becomes one row, in row-major order, the last axis fastest.
 *
 * <p>{@code y[n, offset of (i, j, ...)] = x[n, i, j, ...]}; x of shape (N, ...), y of shape (N, F), F the product of
 * the other axes, 1 where there is none.
 */
@About(name = "flatten", formula = "y[n, offset of (i, j, ...)] = x[n, i, j, ...], row-major",
        sources = "ONNX operator Flatten with axis 1")
public record Flatten() implements Differentiable {

    /** The only one. */
    public static Flatten standard() {
        return new Flatten();
    }

    /** x (N, ...) to y (N, F). */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("x", "(N, ...)")), List.of(Port.real("y", "(N, F)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        axes.with("F", axes.ellipsis().count());
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        Shape example = x.shape().without(0);
        return Named.of("y", x.build(Shape.of(x.size(0), example.count()),
                at -> x.select(0, at[0]).get(example.index(at[1]))));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        return Named.of("y", inputs.get("x").reshape(axes.shape(signature().outputs().get(0))));
    }

    /** dx is dy in the shape of x. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", upstream.get("y").reshape(inputs.get("x").shape()));
    }
}
