package org.plumbline.oracle.normalisation;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Group normalisation: in every example, each group of consecutive channels to mean 0 and variance 1, then every
 * channel scaled and shifted by its own gamma and beta.
 *
 * <p>{@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}, with the mean and the variance over the channels
 * of a group and all spatial axes. Without the input gamma nothing is scaled, without beta nothing shifted.
 *
 * @param groups how many groups, a divisor of the number of channels; 2 by default
 * @param channels where the axis of the channels stands; before the spatial axes by default
 * @param deviation epsilon, its place and the variance; 1e-5, inside the root and biased by default
 */
@About(name = "group-norm",
        formula = {"y = gamma * (x - mean) / sqrt(variance + epsilon) + beta",
            "mean and variance over C / groups consecutive channels and all spatial axes, each example by itself;",
            "gamma and beta by channel"},
        sources = "Wu, He, Group Normalization, ECCV 2018, arXiv:1803.08494, eq. 1, 2, 6 and 7")
public record GroupNorm(int groups, Channels channels, Deviation deviation) implements Differentiable {

    /** @throws InvalidArgument if a component is null, or there is no group */
    public GroupNorm {
        Check.present("channels", channels);
        Check.present("deviation", deviation);
        Check.atLeast("groups", groups, 1);
    }

    /** Two groups, channels first; epsilon = 1e-5 inside the root, biased variance. */
    public static GroupNorm standard() {
        return new GroupNorm(2, Channels.FIRST, Deviation.standard());
    }

    /** x (N, C, ...), gamma (C) and beta (C) to y (N, C, ...), or with the channels last. */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("x", channels.axes()),
                Port.real("gamma", "(C)").optional(), Port.real("beta", "(C)").optional()),
                List.of(Port.real("y", channels.axes())));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        if (axes.size("C") % groups != 0) {
            throw new InvalidArgument("groups", groups + " for x with " + axes.size("C") + " channels",
                    "a divisor of the number of channels");
        }
        deviation.variance().checkCount("x", count(axes));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        int axis = channels.axis(x.rank());
        int width = x.size(axis) / groups;
        NdArray<T> mean = x.build(Shape.of(x.size(0), groups), at -> group(x, at).mean());
        NdArray<T> scale = mean.build(mean.shape(), at -> {
            NdArray<T> group = group(x, at);
            return deviation.of(group.minus(mean.get(at)), group.count());
        });
        NdArray<T> normalised = x.build(x.shape(), at -> {
            int group = at[axis] / width;
            return x.get(at).minus(mean.get(at[0], group)).over(scale.get(at[0], group));
        });
        return Named.of("y", Affine.define(inputs, normalised, at -> new int[] {at[axis]}));
    }

    /** All elements of the group at (example, group). */
    private <T extends Real<T>> NdArray<T> group(NdArray<T> x, int... at) {
        int axis = channels.axis(x.rank());
        int width = x.size(axis) / groups;
        return x.slice(0, at[0], at[0] + 1).slice(axis, at[1] * width, (at[1] + 1) * width);
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        return Named.of("y", affine(inputs, axes).apply(standardised(inputs, axes).normalised()));
    }

    /**
     * With z the normalised group and dz = dy gamma: dx = (dz - mean(dz) - z sum(dz z) / m) / deviation, m the
     * variance's divisor, for an epsilon inside the root; dgamma = sum of dy z and dbeta = sum of dy, by channel.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        return affine(inputs, axes).gradients(standardised(inputs, axes), upstream.get("y"));
    }

    private Standardised standardised(Named<Tensor> inputs, Axes axes) {
        Tensor x = inputs.get("x");
        AxisOrder order = AxisOrder.front(x.rank(), 0, channels.axis(x.rank()));
        return Standardised.of(x, order, count(axes), count(axes), deviation);
    }

    private Affine affine(Named<Tensor> inputs, Axes axes) {
        int stride = channels == Channels.FIRST ? axes.ellipsis().count() : 1;
        return new Affine(inputs, stride, axes.size("C"));
    }

    /** How many elements are normalised together. */
    private int count(Axes axes) {
        return axes.size("C") / groups * axes.ellipsis().count();
    }
}
