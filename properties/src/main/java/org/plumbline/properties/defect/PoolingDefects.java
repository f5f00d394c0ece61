package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.declaring;
import static org.plumbline.properties.defect.Operations.those;

import java.util.Arrays;
import java.util.List;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.Divisor;
import org.plumbline.oracle.pooling.MaxPool2d;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.defect.Pool.Joined;

/** Defects of pools. */
final class PoolingDefects {

    private PoolingDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("max-pool-pads-with-zero", "a max pool whose padding is 0, which beats negative elements",
                        "webnn#935", those(MaxPool2d.class, pool -> pool.rounding() == Rounding.FLOOR),
                        Wrong.passes((MaxPool2d pool, Named<Tensor> inputs) ->
                                unpadded(pool).forward(padded(pool, inputs, 1)),
                                (pool, inputs, upstream) -> padded(pool,
                                        unpadded(pool).backward(padded(pool, inputs, 1), upstream), -1))),
                Defect.of("pool-window-outside", "a pool whose last window lies outside of the input",
                        "pytorch#45357", declaring(Rounding.CEIL).and(any(MaxPool2d.class, AveragePool2d.class)),
                        Wrong.forward(PoolingDefects::oneMore)),
                Defect.of("max-pool-ties-duplicate-the-gradient",
                        "a max pool that gives every one of several equal maxima the whole gradient",
                        "Theano#5248", any(MaxPool2d.class),
                        Wrong.backward((MaxPool2d pool, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                Pool.of(pool).backward(inputs, upstream, (elements, covered) -> {
                                    double greatest = Arrays.stream(elements).max().orElse(0);
                                    return Arrays.stream(elements).map(x -> x == greatest ? 1 : 0).toArray();
                                }, Joined.ADDED))),
                Defect.of("max-pool-gradient-to-all", "a max pool that gives every element of a window the gradient",
                        Defect.TEXTBOOK, any(MaxPool2d.class),
                        Wrong.backward((MaxPool2d pool, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                Pool.of(pool).backward(inputs, upstream,
                                        (elements, covered) -> ones(elements), Joined.ADDED))),
                Defect.of("max-pool-windows-overwrite",
                        "a max pool whose overlapping windows overwrite each other's gradients",
                        Defect.TEXTBOOK, any(MaxPool2d.class),
                        Wrong.backward((MaxPool2d pool, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                Pool.of(pool).backward(inputs, upstream, pool::derivatives, Joined.LATEST_WINDOW)))
                        .or(List.of(Wrong.backward((MaxPool2d pool, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                Pool.of(pool).backward(inputs, upstream, pool::derivatives,
                                        Joined.LATEST_MAXIMUM)))),
                Defect.of("max-pool-starts-at-zero",
                        "a max pool whose search starts at 0, which beats negative elements", Defect.TEXTBOOK,
                        any(MaxPool2d.class), Wrong.forward((MaxPool2d pool, Named<Tensor> inputs) ->
                                pool.forward(inputs).map(y -> y.map(one -> Math.max(one, 0))))),
                Defect.of("average-pool-divides-differently",
                        "an average pool that counts padding in one pass and not in the other",
                        "burn#5604", any(AveragePool2d.class),
                        Wrong.backwardAs((pool, inputs) -> Operations.changed(pool, Divisor.class, divisor ->
                                divisor == Divisor.ELEMENTS_ONLY ? Divisor.PADDING_COUNTS : Divisor.ELEMENTS_ONLY))),
                Defect.of("average-pool-gradient-not-divided", "an average pool whose gradient is that of a sum",
                        Defect.TEXTBOOK, any(AveragePool2d.class),
                        Wrong.backward((AveragePool2d pool, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                Pool.of(pool).backward(inputs, upstream,
                                        (elements, covered) -> ones(elements), Joined.ADDED))));
    }

    private static double[] ones(double[] elements) {
        return Arrays.stream(elements).map(x -> 1).toArray();
    }

    private static MaxPool2d unpadded(MaxPool2d pool) {
        return Operations.changed(pool, Spatial.class, axis -> axis.padded(0, 0));
    }

    /** x with its padding in zeros, or with sign -1 a gradient without it. */
    private static Named<Tensor> padded(MaxPool2d pool, Named<Tensor> inputs, int sign) {
        Spatial height = pool.height().spatial();
        Spatial width = pool.width().spatial();
        return Named.of("x", pool.layout().restored(Images.padded(pool.layout().channelsFirst(inputs.get("x")),
                List.of(sign * height.before(), sign * width.before()),
                List.of(sign * height.after(), sign * width.after()))));
    }

    /** The maximum of nothing is minus infinity, the mean of nothing 0/0. */
    private static Named<Tensor> oneMore(Differentiable operation, Named<Tensor> inputs) {
        Pool pool = Pool.of(operation);
        Tensor y = pool.layout().channelsFirst(operation.forward(inputs).get("y"));
        List<Integer> outside = pool.windowsOutside(pool.layout().channelsFirst(inputs.get("x")));
        Tensor grown = Images.padded(y, Images.none(2), outside);
        double nothing = operation instanceof MaxPool2d ? Double.NEGATIVE_INFINITY : Double.NaN;
        return Named.of("y", pool.layout().restored(Tensor.build(grown.shape(), at ->
                at[2] < y.size(2) && at[3] < y.size(3) ? y.get(at) : nothing)));
    }
}
