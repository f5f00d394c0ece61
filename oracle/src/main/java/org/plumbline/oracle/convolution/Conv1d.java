package org.plumbline.oracle.convolution;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
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
 * A convolutional layer over sequences.
 *
 * <p>x (N, groups C, L), w (groups F, C, K) and, if given, b (groups F) to y (N, groups F, OL): C and F count the
 * channels and filters of one group. OL is {@link Window}'s. Padding is with zeros that take no part: where a weight
 * meets padding it adds nothing, not even 0 times infinity.
 *
 * @param orientation the kernel as it is, or flipped; as it is by default, as every framework has it
 * @param padding how much padding; none by default
 * @param layout where the channels of x and y stand; before the positions by default; w is the same in both
 * @param groups the number of groups; 1 by default
 * @param length the movement along L; {@link Spatial#UNIT} by default
 */
@About(name = "conv1d",
        formula = {"y[n,f,o] = b[f] + sum over c,i of x[n, c, o stride + i dilation - before] w[f,c,i]",
            "in groups of C channels and F filters: c over the C channels of w, x at channel floor(f / F) C + c",
            "out = floor((in + before + after - dilation (kernel - 1) - 1) / stride) + 1"},
        sources = {"Goodfellow, Bengio, Courville, Deep Learning, 2016, section 9.1",
            "Dumoulin, Visin, A guide to convolution arithmetic for deep learning, 2016, arXiv:1603.07285, "
                + "relation 15"})
public record Conv1d(Orientation orientation, Padding padding, Layout layout, int groups, Spatial length)
        implements Differentiable {

    /**
     * @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, there are no groups, or
     *     amounts of padding are declared beside a convention that determines them
     */
    public Conv1d {
        Check.present("orientation", orientation);
        Check.present("padding", padding);
        Check.present("layout", layout);
        Check.present("length", length);
        Check.atLeast("groups", groups, 1);
        padding.check("padding of the length", length);
    }

    /** Cross-correlation of one group, step by step without padding, channels first. */
    public static Conv1d standard() {
        return new Conv1d(Orientation.CROSS_CORRELATION, Padding.VALID, Layout.NCHW, 1, Spatial.UNIT);
    }

    @Override
    public Signature signature() {
        return new Signature(
                List.of(Port.real("x", layout.axes(Groups.all(groups, "C+"), "L+")),
                        Port.real("w", "(" + Groups.all(groups, "F+") + ", C, K+)"),
                        Port.real("b", "(" + Groups.all(groups, "F") + ")").optional()),
                List.of(Port.real("y", layout.axes(Groups.all(groups, "F"), "OL"))));
    }

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if the kernel spans more than the padded input */
    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        axes.with("OL", padding.window("length", axes.size("L"), axes.size("K"), length).output());
        Window.checkOutput(axes.size("N"), Groups.all(groups, axes.size("F")), axes.size("OL"));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = layout.channelsFirst(inputs.get("x"));
        NdArray<T> w = inputs.get("w");
        Window window = padding.window("length", x.size(2), w.size(2), length);
        NdArray<T> y = x.build(Shape.of(x.size(0), w.size(0), window.output()), at -> {
            int firstChannel = Groups.of(at[1], w.size(0), groups) * w.size(1);
            List<T> terms = new ArrayList<>();
            for (int c = 0; c < w.size(1); c++) {
                for (int i = 0; i < w.size(2); i++) {
                    int position = window.position(at[2], i);
                    if (window.holds(position)) {
                        terms.add(x.get(at[0], firstChannel + c, position)
                                .times(w.get(at[1], c, orientation.weight(i, w.size(2)))));
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
        bind(inputs);
        Tensor y = image().forward(asImages(inputs)).get("y");
        return Named.of("y", layout.restored(asSequence(y)));
    }

    /** As of the image of height 1: dx_t += w_t' dy_t, dw_t = dy_t x_t' for each tap t, db = the sum of dy. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Tensor dy = asImage(layout.channelsFirst(upstream.get("y")));
        Named<Tensor> gradients = image().backward(asImages(inputs), Named.of("y", dy));
        return gradients.with("x", layout.restored(asSequence(gradients.get("x"))))
                .with("w", asSequence(gradients.get("w")));
    }

    /** The layer over images of height 1 that computes the same. */
    public Conv2d image() {
        return new Conv2d(orientation, padding, Layout.NCHW, groups, Spatial.UNIT, length);
    }

    private Named<Tensor> asImages(Named<Tensor> inputs) {
        return inputs.with("x", asImage(layout.channelsFirst(inputs.get("x")))).with("w", asImage(inputs.get("w")));
    }

    private static Tensor asImage(Tensor sequence) {
        return sequence.reshape(Shape.of(sequence.size(0), sequence.size(1), 1, sequence.size(2)));
    }

    private static Tensor asSequence(Tensor image) {
        return image.reshape(image.shape().without(2));
    }
}
