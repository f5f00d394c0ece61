package org.plumbline.oracle.convolution;

import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** An operation on two matrices a and b whose reference is a convolutional layer of one example, channel and filter. */
interface Planar extends Differentiable {

    /** The layer that has a as its input and b as its kernel. */
    Conv2d layer();

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        Tensor y = layer().forward(images(inputs)).get("y");
        return Named.of("y", y.reshape(axes.shape(signature().outputs().get(0))));
    }

    /** The layer's: da_t += b_t dy_t, db_t = the sum of dy_t a_t, where tap t meets a_t. */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Named<Tensor> gradients = layer().backward(images(inputs), Named.of("y", image(upstream.get("y"))));
        return Named.of("a", gradients.get("x").reshape(inputs.get("a").shape()),
                "b", gradients.get("w").reshape(inputs.get("b").shape()));
    }

    private static Named<Tensor> images(Named<Tensor> inputs) {
        return Named.of("x", image(inputs.get("a")), "w", image(inputs.get("b")));
    }

    private static Tensor image(Tensor matrix) {
        return matrix.reshape(Shape.of(1, 1).concat(matrix.shape()));
    }
}
