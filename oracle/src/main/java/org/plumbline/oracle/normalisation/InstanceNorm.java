package org.plumbline.oracle.normalisation;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.Channels;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Instance normalisation: every channel of every example to mean 0 and variance 1, then scaled and shifted.
 *
 * <p>{@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}, with the mean and the variance over all spatial
 * axes. Without the input gamma nothing is scaled, without beta nothing shifted.
 *
 * @param channels where the axis of the channels stands; before the spatial axes by default
 * @param deviation epsilon, its place and the variance; 1e-5, inside the root and biased by default
 */
@About(name = "instance-norm",
        formula = {"y = gamma * (x - mean) / sqrt(variance + epsilon) + beta",
            "mean and variance over all spatial axes, each channel of each example by itself;",
            "gamma and beta by channel"},
        sources = "Ulyanov, Vedaldi, Lempitsky, Instance Normalization, 2016, arXiv:1607.08022")
public record InstanceNorm(Channels channels, Deviation deviation) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public InstanceNorm {
        Check.present("channels", channels);
        Check.present("deviation", deviation);
    }

    /** Channels first; epsilon = 1e-5 inside the root, biased variance. */
    public static InstanceNorm standard() {
        return new InstanceNorm(Channels.FIRST, Deviation.standard());
    }

    /** x (N, C, ...), gamma (C) and beta (C) to y (N, C, ...), or with the channels last. */
    @Override
    public Signature signature() {
        return grouped(1).signature();
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        grouped(axes.size("C")).refine(axes, inputs);
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        int axis = channels.axis(x.rank());
        NdArray<T> mean = x.build(Shape.of(x.size(0), x.size(axis)), at -> plane(x, at).mean());
        NdArray<T> scale = mean.build(mean.shape(), at -> {
            NdArray<T> plane = plane(x, at);
            return deviation.of(plane.minus(mean.get(at)), plane.count());
        });
        NdArray<T> normalised = x.build(x.shape(),
                at -> x.get(at).minus(mean.get(at[0], at[axis])).over(scale.get(at[0], at[axis])));
        return Named.of("y", Affine.define(inputs, normalised, at -> new int[] {at[axis]}));
    }

    /** All elements of the channel at (example, channel). */
    private <T extends Real<T>> NdArray<T> plane(NdArray<T> x, int... at) {
        return x.select(0, at[0]).select(channels.axis(x.rank()) - 1, at[1]);
    }

    /** Group normalisation with a channel a group. */
    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        return grouped(bind(inputs).size("C")).forward(inputs);
    }

    /** That of group normalisation with a channel a group. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        return grouped(bind(inputs, upstream).size("C")).backward(inputs, upstream);
    }

    /** Group normalisation in so many groups with the same conventions; it is this layer where a channel is a group. */
    public GroupNorm grouped(int groups) {
        return new GroupNorm(groups, channels, deviation);
    }
}
