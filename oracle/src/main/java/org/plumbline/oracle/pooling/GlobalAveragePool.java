package org.plumbline.oracle.pooling;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Global average pooling: the mean of each channel over all spatial axes.
 *
 * <p>x (N, C, ...) to y (N, C): the spatial axes, of any number, are gone. There must be something to average.
 *
 * @param layout where the channels of x stand; before the spatial axes by default
 */
@About(name = "global-average-pool", formula = "y[n,c] = mean over all positions of x[n,c,...]",
        sources = "Lin, Chen, Yan, Network In Network, ICLR 2014, arXiv:1312.4400, section 3.2")
public record GlobalAveragePool(Layout layout) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public GlobalAveragePool {
        Check.present("layout", layout);
    }

    /** Channels first. */
    public static GlobalAveragePool standard() {
        return new GlobalAveragePool(Layout.NCHW);
    }

    @Override
    public Signature signature() {
        return new Signature(
                List.of(Port.real("x", layout.axes("C", "..."))), List.of(Port.real("y", "(N, C)")));
    }

    /** @throws InvalidArgument if there is no position to average over */
    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        if (axes.ellipsis().count() == 0) {
            throw new InvalidArgument("x", "of shape " + inputs.get("x").shape(),
                    "at least one position to average over");
        }
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = layout.channelsFirst(inputs.get("x"));
        return Named.of("y", x.build(Shape.of(x.size(0), x.size(1)),
                at -> x.select(0, at[0]).select(0, at[1]).mean()));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        int positions = bind(inputs).ellipsis().count();
        Tensor x = layout.channelsFirst(inputs.get("x"));
        Shape channels = Shape.of(x.size(0), x.size(1));
        return Named.of("y", Tensor.build(channels, at -> {
            int from = channels.offset(at) * positions;
            return IntStream.range(from, from + positions).mapToDouble(x::at).reduce(0, Double::sum) / positions;
        }));
    }

    /** dx = dy / m at each of the m positions. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        int positions = bind(inputs, upstream).ellipsis().count();
        Shape shape = layout.channelsFirst(inputs.get("x")).shape();
        Tensor dy = upstream.get("y");
        return Named.of("x", layout.restored(Tensor.build(shape, at -> dy.get(at[0], at[1]) / positions)));
    }
}
