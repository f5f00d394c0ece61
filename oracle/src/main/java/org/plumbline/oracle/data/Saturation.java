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
import org.plumbline.oracle.tensor.Tensor;

/**
 * Colours made paler or stronger: from each pixel's grey through the pixel itself and beyond. x (N, 3, ...) of red,
 * green and blue to y of the same shape. Nothing is clipped.
 *
 * @param factor 0 for grey, 1 for no change, by default, more for stronger colours; at least 0
 * @param luma what grey is; BT.601 by default
 */
@About(name = "saturation", formula = {"y_c = (1 - factor) grey + factor x_c", "grey = sum_c luma_c x_c"},
        sources = {"Haeberli, Voorhies, Image Processing by Interpolation and Extrapolation, IRIS Universe 28 (1994)",
            "ITU-R BT.601-7, section 2.5.1"})
public record Saturation(double factor, Luma luma) implements Differentiable {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the factor is negative or not finite */
    public Saturation {
        Check.present("luma", luma);
        Check.notNegative("factor", factor);
    }

    /** No change. */
    public static Saturation standard() {
        return new Saturation(1, Luma.BT601);
    }

    @Override
    public Signature signature() {
        return new Signature(List.of(Port.real("x", "(N, 3, ...)")), List.of(Port.real("y", "(N, 3, ...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        T one = x.arithmetic().one();
        return Named.of("y", x.along(1, pixel -> {
            T grey = pixel.at(0).times(luma.weight(0)).plus(pixel.at(1).times(luma.weight(1)))
                    .plus(pixel.at(2).times(luma.weight(2)));
            return pixel.map(colour -> grey.times(one.minus(factor)).plus(colour.times(factor)));
        }));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        Tensor x = inputs.get("x");
        return Named.of("y", Tensor.build(x.shape(), at -> {
            double own = x.get(at);
            double grey = sum(x, at, true);
            return (1 - factor) * grey + factor * own;
        }));
    }

    /** dx_c = factor dy_c + (1 - factor) luma_c sum of dy over the channels. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor dy = upstream.get("y");
        return Named.of("x", Tensor.build(dy.shape(), at ->
                factor * dy.get(at) + (1 - factor) * luma.weight(at[1]) * sum(dy, at, false)));
    }

    /** The sum over a pixel's channels, each by its share of grey or as it is. */
    private double sum(Tensor x, int[] at, boolean weighted) {
        int[] index = at.clone();
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            index[1] = c;
            sum += (weighted ? luma.weight(c) : 1) * x.get(index);
        }
        return sum;
    }
}
