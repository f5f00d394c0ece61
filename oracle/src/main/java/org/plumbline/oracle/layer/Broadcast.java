package org.plumbline.oracle.layer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Broadcasting, which NumPy does silently, as an operation of its own: the sum or product of two tensors of different
 * shapes.
 *
 * <p>The shape rule: align the shapes at their last axes and fill the shorter one up with ones in front. At every axis
 * the sizes must then be equal or one of them 1; the result has the other, and a tensor of size 1 is repeated. So
 * (1, 5) with (50, 5) gives (50, 5), and (3) with (3, 1) gives (3, 3), but (3) with (4) is refused.
 *
 * @param operator what is done with the two; their sum by default
 */
@About(name = "broadcast",
        formula = {"y[i, j, ...] = a[i or 0, j or 0, ...] + b[i or 0, j or 0, ...], or *",
            "shapes aligned at their last axes; at every axis equal sizes, or 1 and any"},
        sources = {"Harris et al., Array programming with NumPy, Nature 585 (2020), figure 1, broadcasting",
            "ONNX, Multidirectional Broadcasting"})
public record Broadcast(BroadcastOperator operator) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if operator is null */
    public Broadcast {
        Check.present("operator", operator);
    }

    /** The sum. */
    public static Broadcast standard() {
        return new Broadcast(BroadcastOperator.ADD);
    }

    /** a and b, of compatible shapes, to y of their common shape. */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("a", "(...A)"), Port.real("b", "(...B)")),
                List.of(Port.real("y", "(...Y)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        axes.withEllipsis("...Y", Broadcasting.shape(axes.ellipsis("...A"), axes.ellipsis("...B")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> a = inputs.get("a");
        NdArray<T> b = inputs.get("b");
        return Named.of("y", a.build(Broadcasting.shape(a.shape(), b.shape()), at -> {
            T left = a.get(source(a.shape(), at));
            T right = b.get(source(b.shape(), at));
            return operator == BroadcastOperator.ADD ? left.plus(right) : left.times(right);
        }));
    }

    /** The index in an operand for one in the result: axes that it lacks fall away, one of size 1 stays at 0. */
    private static int[] source(Shape operand, int[] at) {
        int[] index = new int[operand.rank()];
        for (int axis = 0; axis < index.length; axis++) {
            index[axis] = operand.size(axis) == 1 ? 0 : at[at.length - index.length + axis];
        }
        return index;
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Shape shape = bind(inputs).ellipsis("...Y");
        Tensor a = Broadcasting.expand(inputs.get("a"), shape);
        Tensor b = Broadcasting.expand(inputs.get("b"), shape);
        return Named.of("y", operator == BroadcastOperator.ADD ? a.plus(b) : a.times(b));
    }

    /** The gradient of the sum, dy, or of the product, dy b and dy a, summed over the axes that were repeated. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor dy = upstream.get("y");
        Tensor a = inputs.get("a");
        Tensor b = inputs.get("b");
        return switch (operator) {
            case ADD -> Named.of("a", Broadcasting.reduce(dy, a.shape()), "b", Broadcasting.reduce(dy, b.shape()));
            case MULTIPLY -> Named.of(
                    "a", Broadcasting.reduce(dy.times(Broadcasting.expand(b, dy.shape())), a.shape()),
                    "b", Broadcasting.reduce(dy.times(Broadcasting.expand(a, dy.shape())), b.shape()));
        };
    }
}
