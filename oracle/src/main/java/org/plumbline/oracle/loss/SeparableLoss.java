package org.plumbline.oracle.loss;

import java.util.List;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A loss of every element by itself: l_i = w_n f(x_i, target_i), n the example of element i, then reduced.
 *
 * <p>Of x (N, ...), a target (N, ...) and, where examples count differently, weights (N); the loss is a scalar or, not
 * reduced, (N, ...). The mean is over the number of elements or of examples, whatever the weights. The mean of nothing
 * is refused; the sum of nothing is 0. The target has no gradient.
 * An x that is NaN makes the loss NaN and the gradient at itself, unless it is a probability: then it is refused.
 */
public interface SeparableLoss extends Differentiable {

    Reduction reduction();

    MeanOver meanOver();

    /** The name of the input that has a gradient. */
    String argument();

    /** What every element is compared with. */
    Port target();

    /** The textbook formula of f. */
    <T extends Real<T>> T define(T x, T target);

    /** f(x, target). */
    double value(double x, double target);

    /** df/dx; at a kink, the derivative that the convention declares. */
    double derivative(double x, double target);

    @Override
    default Signature signature() {
        return new Signature(
                List.of(Port.real(argument(), "(N, ...)"), target(), Port.constant("weights", "(N)").optional()),
                List.of(Port.real("loss", reduction().axes("(N, ...)"))));
    }

    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        if (inputs.has("weights")) {
            Elements.weights("weights", inputs.get("weights"));
        }
        Shape shape = inputs.get(argument()).shape();
        if (reduction() == Reduction.MEAN && shape.count() == 0) {
            throw new InvalidArgument(argument(), "of shape " + shape, "at least one element to take the mean of");
        }
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get(argument());
        NdArray<T> losses = x.zip(inputs.get(target().name()), this::define);
        NdArray<T> weighted = !inputs.has("weights") ? losses
                : losses.build(losses.shape(), at -> losses.get(at).times(inputs.get("weights").get(at[0])));
        return Named.of("loss", reduction().of(weighted, x.arithmetic().of(meanOver().divisor(x.shape()))));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor x = inputs.get(argument());
        Tensor losses = weighted(x.zip(inputs.get(target().name()), this::value), inputs);
        return Named.of("loss", reduction().of(losses, meanOver().divisor(x.shape())));
    }

    /** dx_i = w_n f'(x_i, target_i) times the gradient by the single loss. */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor x = inputs.get(argument());
        Tensor dl = reduction().gradient(upstream.get("loss"), x.shape(), meanOver().divisor(x.shape()));
        Tensor slopes = x.zip(inputs.get(target().name()), this::derivative);
        return Named.of(argument(), weighted(slopes, inputs).times(dl));
    }

    private static Tensor weighted(Tensor elements, Named<Tensor> inputs) {
        return !inputs.has("weights") ? elements
                : Tensor.build(elements.shape(), at -> elements.get(at) * inputs.get("weights").at(at[0]));
    }
}
