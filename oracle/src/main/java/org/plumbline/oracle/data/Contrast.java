package org.plumbline.oracle.data;

import java.util.List;
import org.plumbline.oracle.About;
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
 * Differences from an image's mean made smaller or greater: x (N, C, H, W) to y of the same shape. Nothing is clipped.
 *
 * @param factor 0 for the mean alone, 1 for no change, by default, more for more contrast; at least 0
 * @param pivot whose mean; each channel's by default
 */
@About(name = "contrast", formula = "y = (1 - factor) mean + factor x",
        sources = {"Haeberli, Voorhies, Image Processing by Interpolation and Extrapolation, IRIS Universe 28 (1994)",
            "TensorFlow, tf.image.adjust_contrast"})
public record Contrast(double factor, Pivot pivot) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the factor is negative or not finite */
    public Contrast {
        Check.present("pivot", pivot);
        Check.notNegative("factor", factor);
    }

    /** No change. */
    public static Contrast standard() {
        return new Contrast(1, Pivot.CHANNEL);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("x", "(N, C+, H+, W+)")), List.of(Port.real("y", "(N, C, H, W)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        T one = x.arithmetic().one();
        return Named.of("y", x.reshape(grouped(x.shape())).along(1, group -> {
            T mean = group.mean();
            return group.map(pixel -> mean.times(one.minus(factor)).plus(pixel.times(factor)));
        }).reshape(x.shape()));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", blended(inputs.get("x")));
    }

    /** dx = factor dy + (1 - factor) mean of dy: the map is its own transpose. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", blended(upstream.get("y")));
    }

    private Tensor blended(Tensor x) {
        Tensor groups = x.reshape(grouped(x.shape()));
        double[] means = new double[groups.size(0)];
        for (int group = 0; group < means.length; group++) {
            means[group] = groups.select(0, group).sum() / groups.size(1);
        }
        return Tensor.build(groups.shape(), at -> (1 - factor) * means[at[0]] + factor * groups.get(at))
                .reshape(x.shape());
    }

    /** One row for all that shares a mean. */
    private Shape grouped(Shape shape) {
        int groups = 1;
        int size = 1;
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (axis < pivot.ownAxes()) {
                groups *= shape.size(axis);
            } else {
                size *= shape.size(axis);
            }
        }
        return Shape.of(groups, size);
    }
}
