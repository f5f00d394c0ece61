package org.plumbline.oracle.convolution;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A transposed convolution: every element of the input spreads a weighted copy of the kernel over the output, and the
 * copies add up. It is the gradient by x of the {@link Conv2d} of the same conventions, applied forward.
 *
 * <p>x (N, groups C, H, W), w (groups C, F, KH, KW) and, if given, b (groups F) to y (N, groups F, OH, OW), with
 * {@code out = (in - 1) stride - before - after + dilation (kernel - 1) + 1 + outputPadding}, or
 * {@code out = in stride} with SAME padding. Padding is cut off the output; output padding adds rows and columns at its
 * end, which resolve that a strided convolution takes several sizes to one.
 *
 * @param orientation the kernel as it is, or flipped; as it is by default, as every framework has it
 * @param padding how much is cut off the output; nothing by default
 * @param layout where the channels of x and y stand; before the spatial axes by default; w is the same in both
 * @param groups the number of groups; 1 by default
 * @param height the movement along the output's height; {@link Spatial#UNIT} by default
 * @param width the movement along the output's width; {@link Spatial#UNIT} by default
 * @param extraRows output padding of the height, less than its stride or its dilation; 0 by default
 * @param extraColumns output padding of the width, less than its stride or its dilation; 0 by default
 */
@About(name = "conv-transpose2d",
        formula = {"y[n,f,p,q] = b[f] + sum over c,i,j,o,o' of x[n,c,o,o'] w[c, f mod F, i, j]"
                + " where p = o stride + i dilation - before, and q likewise",
            "in groups of C channels and F filters: c over the C channels from floor(f / F) C on",
            "out = (in - 1) stride - before - after + dilation (kernel - 1) + 1 + output padding"},
        sources = {"Dumoulin, Visin, A guide to convolution arithmetic for deep learning, 2016, arXiv:1603.07285, "
                + "chapter 4, relation 14",
            "ONNX operator ConvTranspose, auto_pad and output_padding"})
public record ConvTranspose2d(Orientation orientation, Padding padding, Layout layout, int groups,
        Spatial height, Spatial width, int extraRows, int extraColumns) implements Differentiable {

    /**
     * @throws InvalidArgument if a component is null, there are no groups, amounts of padding are declared beside a
     *     convention that determines them, or an output padding is negative or reaches both the stride and the dilation
     */
    public ConvTranspose2d {
        Convolution2d.check(orientation, padding, layout, groups, height, width);
        checkExtra("extraRows", extraRows, height, padding);
        checkExtra("extraColumns", extraColumns, width, padding);
    }

    /** One group, step by step, nothing cut off or added, channels first. */
    public static ConvTranspose2d standard() {
        return new ConvTranspose2d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NCHW, 1,
                Spatial.UNIT, Spatial.UNIT, 0, 0);
    }

    @Override
    public Signature signature() {
        return Convolution2d.signature(layout, groups, Groups.all(groups, "C") + ", F+");
    }

    /** @throws InvalidArgument if the padding cuts everything off */
    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        axes.with("OH", rows(axes.size("H"), axes.size("KH")).input());
        axes.with("OW", columns(axes.size("W"), axes.size("KW")).input());
        Window.checkOutput(axes.size("N"), Groups.all(groups, axes.size("F")), axes.size("OH"), axes.size("OW"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = layout.channelsFirst(inputs.get("x"));
        NdArray<T> w = inputs.get("w");
        Window rows = rows(x.size(2), w.size(2));
        Window columns = columns(x.size(3), w.size(3));
        int channels = w.size(0) / groups;
        NdArray<T> y = x.build(Shape.of(x.size(0), groups * w.size(1), rows.input(), columns.input()), at -> {
            int firstChannel = at[1] / w.size(1) * channels;
            List<T> terms = new ArrayList<>();
            for (int c = firstChannel; c < firstChannel + channels; c++) {
                for (int o = 0; o < x.size(2); o++) {
                    for (int q = 0; q < x.size(3); q++) {
                        for (int i = 0; i < w.size(2); i++) {
                            for (int j = 0; j < w.size(3); j++) {
                                if (rows.position(o, i) == at[2] && columns.position(q, j) == at[3]) {
                                    terms.add(x.get(at[0], c, o, q).times(w.get(c, at[1] % w.size(1),
                                            orientation.weight(i, w.size(2)), orientation.weight(j, w.size(3)))));
                                }
                            }
                        }
                    }
                }
            }
            if (inputs.has("b")) {
                terms.add(inputs.get("b").get(at[1]));
            }
            return x.arithmetic().sum(terms);
        });
        return Named.of("y", layout.restored(y));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        TapProducts product = product(bind(inputs));
        Tensor x = layout.channelsFirst(inputs.get("x"));
        Tensor y = product.adjoint(x, orientation.oriented(inputs.get("w")));
        return Named.of("y", layout.restored(Bias.added(y, inputs)));
    }

    /**
     * With y_t the elements that tap t adds to, y_t += w_t' x_t: dx_t += w_t dy_t and dw_t = x_t dy_t', summed over the
     * examples, and db = the sum of dy over examples and positions.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        TapProducts product = product(bind(inputs, upstream));
        Tensor x = layout.channelsFirst(inputs.get("x"));
        Tensor dy = layout.channelsFirst(upstream.get("y"));
        Tensor dx = product.apply(dy, orientation.oriented(inputs.get("w")));
        Tensor dw = orientation.oriented(product.weightGradient(dy, x));
        return Bias.gradient(Named.of("x", layout.restored(dx), "w", dw), inputs, dy);
    }

    private TapProducts product(Axes axes) {
        return new TapProducts(rows(axes.size("H"), axes.size("KH")), columns(axes.size("W"), axes.size("KW")), groups);
    }

    /** The window over the output's height. */
    public Window rows(int input, int kernel) {
        return padding.spreading("height", input, kernel, height, extraRows);
    }

    /** The window over the output's width. */
    public Window columns(int input, int kernel) {
        return padding.spreading("width", input, kernel, width, extraColumns);
    }

    private static void checkExtra(String name, int extra, Spatial spatial, Padding padding) {
        int limit = padding.same() ? 1 : Math.max(spatial.stride(), spatial.dilation());
        if (extra < 0 || extra >= limit) {
            throw new InvalidArgument(name, Integer.toString(extra), padding.same()
                    ? "0 where the padding is " + padding + ", which determines the output's size"
                    : "at least 0 and less than " + limit + ", the greater of stride and dilation");
        }
    }
}
