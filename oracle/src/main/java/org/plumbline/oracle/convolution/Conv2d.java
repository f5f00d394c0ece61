package org.plumbline.oracle.convolution;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A convolutional layer over images: every output is a weighted sum of the patch of the input that the kernel meets,
 * plus a bias.
 *
 * <p>x (N, groups C, H, W), w (groups F, C, KH, KW) and, if given, b (groups F) to y (N, groups F, OH, OW): C and F
 * count the channels and filters of one group, and filters meet the channels of their own group only. OH and OW are
 * {@link Window}'s. Padding is with zeros that take no part: where a weight
 * meets padding it adds nothing, not even 0 times infinity.
 *
 * @param orientation the kernel as it is, or flipped; as it is by default, as every framework has it
 * @param padding how much padding; none by default
 * @param layout where the channels of x and y stand; before the spatial axes by default; w is the same in both
 * @param groups the number of groups; 1 by default
 * @param height the movement along H; {@link Spatial#UNIT} by default
 * @param width the movement along W; {@link Spatial#UNIT} by default
 */
@About(name = "conv2d",
        formula = {"y[n,f,o,q] = b[f] + sum over c,i,j of x[n, c, o stride + i dilation - before, ...] w[f,c,i,j]",
            "in groups of C channels and F filters: c over the C channels of w, x at channel floor(f / F) C + c",
            "out = floor((in + before + after - dilation (kernel - 1) - 1) / stride) + 1"},
        sources = {"Goodfellow, Bengio, Courville, Deep Learning, 2016, section 9.1",
            "Dumoulin, Visin, A guide to convolution arithmetic for deep learning, 2016, arXiv:1603.07285, relation 15",
            "ONNX operator Conv, auto_pad"})
public record Conv2d(Orientation orientation, Padding padding, Layout layout, int groups, Spatial height, Spatial width)
        implements Differentiable {

    /**
     * @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, there are no groups, or
     *     amounts of padding are declared beside a convention that determines them
     */
    public Conv2d {
        Convolution2d.check(orientation, padding, layout, groups, height, width);
    }

    /** Cross-correlation of one group, step by step without padding, channels first. */
    public static Conv2d standard() {
        return new Conv2d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NCHW, 1, Spatial.UNIT, Spatial.UNIT);
    }

    @Override
    public Signature signature() {
        return Convolution2d.signature(layout, groups, Groups.all(groups, "F+") + ", C");
    }

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the kernel spans more than the padded input */
    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        axes.with("OH", rows(axes.size("H"), axes.size("KH")).output());
        axes.with("OW", columns(axes.size("W"), axes.size("KW")).output());
        Window.checkOutput(axes.size("N"), Groups.all(groups, axes.size("F")), axes.size("OH"), axes.size("OW"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = layout.channelsFirst(inputs.get("x"));
        NdArray<T> w = inputs.get("w");
        Window rows = rows(x.size(2), w.size(2));
        Window columns = columns(x.size(3), w.size(3));
        NdArray<T> y = x.build(Shape.of(x.size(0), w.size(0), rows.output(), columns.output()), at -> {
            int firstChannel = Groups.of(at[1], w.size(0), groups) * w.size(1);
            List<T> terms = new ArrayList<>();
            for (int c = 0; c < w.size(1); c++) {
                for (int i = 0; i < w.size(2); i++) {
                    for (int j = 0; j < w.size(3); j++) {
                        int row = rows.position(at[2], i);
                        int column = columns.position(at[3], j);
                        if (rows.holds(row) && columns.holds(column)) {
                            terms.add(x.get(at[0], firstChannel + c, row, column).times(w.get(at[1], c,
                                    orientation.weight(i, w.size(2)), orientation.weight(j, w.size(3)))));
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
        Axes axes = bind(inputs);
        Tensor x = layout.channelsFirst(inputs.get("x"));
        Tensor y = product(axes).apply(x, orientation.oriented(inputs.get("w")));
        return Named.of("y", layout.restored(Bias.added(y, inputs)));
    }

    /**
     * With x_t the elements that tap t meets, y_t += w_t x_t: dx_t += w_t' dy_t and dw_t = dy_t x_t', summed over the
     * examples, and db = the sum of dy over examples and positions.
     */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        TapProducts product = product(bind(inputs, upstream));
        Tensor x = layout.channelsFirst(inputs.get("x"));
        Tensor dy = layout.channelsFirst(upstream.get("y"));
        Tensor dx = product.adjoint(dy, orientation.oriented(inputs.get("w")));
        Tensor dw = orientation.oriented(product.weightGradient(x, dy));
        return Bias.gradient(Named.of("x", layout.restored(dx), "w", dw), inputs, dy);
    }

    private TapProducts product(Axes axes) {
        return new TapProducts(rows(axes.size("H"), axes.size("KH")), columns(axes.size("W"), axes.size("KW")), groups);
    }

    /** The window over the input's height. */
    public Window rows(int input, int kernel) {
        return padding.window("height", input, kernel, height);
    }

    /** The window over the input's width. */
    public Window columns(int input, int kernel) {
        return padding.window("width", input, kernel, width);
    }
}
