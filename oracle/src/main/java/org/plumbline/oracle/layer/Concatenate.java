package org.plumbline.oracle.layer;

import java.util.List;
import org.plumbline.oracle.About;
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
 * Concatenation: a, then b, along one axis. Their other axes are equal.
 *
 * @param axis the axis along which they are joined; negative ones count from the last, -1; 1 by default, the features
 *     or channels
 */
@About(name = "concatenate",
        formula = {"y[..., i, ...] = a[..., i, ...] for i < A, b[..., i - A, ...] for the rest;",
            "A the size of a along the axis"},
        sources = "ONNX operator Concat")
public record Concatenate(int axis) implements Differentiable {

    /** Along axis 1. */
    public static Concatenate standard() {
        return new Concatenate(1);
    }

    /** a and b to y, whose size along the axis is the sum of theirs. */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("a", "(...A)"), Port.real("b", "(...B)")),
                List.of(Port.real("y", "(...Y)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Shape a = inputs.get("a").shape();
        Shape b = inputs.get("b").shape();
        if (a.rank() == 0) {
            throw new InvalidArgument("a", "a scalar", "a tensor with an axis " + axis);
        }
        int along = a.axis(axis);
        if (b.rank() != a.rank() || !b.with(along, a.size(along)).equals(a)) {
            throw new InvalidArgument("b", "of shape " + b, "the shape of a, " + a + ", but for axis " + along);
        }
        axes.withEllipsis("...Y", a.with(along, a.size(along) + b.size(along)));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> a = inputs.get("a");
        NdArray<T> b = inputs.get("b");
        int along = a.shape().axis(axis);
        return Named.of("y", a.build(a.shape().with(along, a.size(along) + b.size(along)), at -> {
            int[] from = at.clone();
            from[along] -= a.size(along);
            return from[along] < 0 ? a.get(at) : b.get(from);
        }));
    }

    /** Row-major order makes y of alternating blocks: all of a at and after the axis, then all of b. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Shape shape = bind(inputs).ellipsis("...Y");
        double[] a = inputs.get("a").toArray();
        double[] b = inputs.get("b").toArray();
        double[] y = new double[shape.count()];
        int before = 1;
        for (int i = 0; i < shape.axis(axis); i++) {
            before *= shape.size(i);
        }
        for (int block = 0; block < before; block++) {
            int width = a.length / before;
            int otherWidth = b.length / before;
            System.arraycopy(a, block * width, y, block * (width + otherWidth), width);
            System.arraycopy(b, block * otherWidth, y, block * (width + otherWidth) + width, otherWidth);
        }
        return Named.of("y", Tensor.of(shape, y));
    }

    /** da and db are the parts of dy where a and b went. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor dy = upstream.get("y");
        int border = inputs.get("a").size(axis);
        return Named.of("a", dy.slice(axis, 0, border), "b", dy.slice(axis, border, dy.size(axis)));
    }
}
