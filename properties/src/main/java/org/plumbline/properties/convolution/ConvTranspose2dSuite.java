package org.plumbline.properties.convolution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Orientation;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Agreement;
import org.plumbline.properties.Case;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;

/** How the transposed convolution is tried. */
public final class ConvTranspose2dSuite implements Suite<ConvTranspose2d> {

    @Override
    public ConvTranspose2d standard() {
        return ConvTranspose2d.standard();
    }

    @Override
    public Arbitrary<ConvTranspose2d> operations(Regime regime) {
        return Movements.paddings().flatMap(padding ->
                Combinators.combine(Movements.of(padding), Movements.of(padding)).flatAs((height, width) ->
                        Combinators.combine(Arbitraries.of(Orientation.class), Arbitraries.of(Layout.class),
                                Sizes.upTo(2), extra(padding, height), extra(padding, width))
                                .as((orientation, layout, groups, rows, columns) -> new ConvTranspose2d(
                                        orientation, padding, layout, groups, height, width, rows, columns))));
    }

    private static Arbitrary<Integer> extra(Padding padding, Spatial spatial) {
        return Sizes.between(0, padding.same() ? 0 : Math.max(spatial.stride(), spatial.dilation()) - 1);
    }

    /** A single channel at extremes, where the definition is evaluated once for every element. */
    @Override
    public Arbitrary<Named<Tensor>> inputs(ConvTranspose2d conv, Regime regime) {
        int most = regime == Regime.EXTREME ? 1 : 2;
        int channels = conv.groups() == 1 ? most : 1;
        return Combinators.combine(Sizes.axis(most + 1), Sizes.axis(most)).flatAs((kernelHeight, kernelWidth) ->
                Combinators.combine(Sizes.orNone(most), Sizes.axis(channels), Sizes.axis(channels),
                        sizes(conv.padding(), conv.height(), kernelHeight, conv.extraRows()),
                        sizes(conv.padding(), conv.width(), kernelWidth, conv.extraColumns()))
                        .flatAs((n, c, f, h, w) -> Inputs.of(conv, regime).size("N", n).size("C", c).size("F", f)
                                .size("H", h).size("W", w).size("KH", kernelHeight).size("KW", kernelWidth)
                                .arbitrary()));
    }

    /** Sizes of which something is left once the padding is cut off. */
    private static Arbitrary<Integer> sizes(Padding padding, Spatial spatial, int kernel, int extra) {
        int least = IntStream.iterate(1, size -> size + 1)
                .filter(size -> padding.same() || left(padding, spatial, kernel, extra, size) > 0)
                .findFirst().orElseThrow();
        return Sizes.axis(least, Math.max(least + 1, 3));
    }

    private static long left(Padding padding, Spatial spatial, int kernel, int extra, int size) {
        Spatial cut = padding.resolve(size, kernel, spatial);
        return (size - 1L) * spatial.stride() + spatial.span(kernel) + extra - cut.before() - cut.after();
    }

    /** Sums of products: nothing is compared, so there is no kink. */
    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXACT, Regime.EXTREME);
    }

    @Override
    public List<Law> laws() {
        return List.of(
                Bilinear.LAYER,
                new Law("SAME multiplies the size", "out = in stride", ConvTranspose2dSuite::sameMultipliesTheSize)
                        .where("padding = SAME_UPPER or SAME_LOWER", trial -> conv(trial).padding().same()),
                SamePadding.law(ConvTranspose2dSuite::same, ConvTranspose2dSuite::explicit),
                new Law("a transposed convolution is the gradient of the convolution",
                        "y - b = dx of conv2d, with dy = x",
                        ConvTranspose2dSuite::isGradient),
                new Law("a transposed convolution slides over spaced elements",
                        "y - b = full convolution, with the kernel the other way round, of x with stride - 1 zeros "
                                + "between, less the padding",
                        ConvTranspose2dSuite::slidesOverSpacedElements));
    }

    private static ConvTranspose2d conv(Case trial) {
        return (ConvTranspose2d) trial.operation();
    }

    private static Case same(Case trial) {
        ConvTranspose2d conv = conv(trial);
        return trial.withOperation(new ConvTranspose2d(conv.orientation(), SamePadding.same(conv.padding()),
                conv.layout(), conv.groups(), conv.height().padded(0, 0), conv.width().padded(0, 0), 0, 0));
    }

    private static Case explicit(Case trial) {
        ConvTranspose2d conv = conv(trial);
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Tensor w = trial.inputs().get("w");
        Spatial height = SamePadding.dealt(conv.padding(), x.size(2) * conv.height().stride(), w.size(2),
                conv.height());
        Spatial width = SamePadding.dealt(conv.padding(), x.size(3) * conv.width().stride(), w.size(3), conv.width());
        return trial.withOperation(new ConvTranspose2d(conv.orientation(), Padding.EXPLICIT, conv.layout(),
                conv.groups(), height, width, beyond(w.size(2), height), beyond(w.size(3), width)));
    }

    /** The rows between the last window's end and the next one's start, which no window of the convolution meets. */
    private static int beyond(int kernel, Spatial spatial) {
        return Math.max(0, spatial.stride() - 1 - (kernel - 1) * spatial.dilation());
    }

    private static Agreement outputFirst(Subject subject, Case trial) {
        return Agreement.output(subject, trial).rearranged(conv(trial).layout()::channelsFirst);
    }

    private static Verdict sameMultipliesTheSize(Subject subject, Case trial) {
        ConvTranspose2d conv = conv(trial);
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Shape y = outputFirst(subject, trial).value().shape();
        Shape multiplied = Shape.of(x.size(2) * conv.height().stride(), x.size(3) * conv.width().stride());
        return Verdict.that(Shape.of(y.size(2), y.size(3)).equals(multiplied),
                "y has shape " + y + ", SAME on x " + x.shape() + " gives " + multiplied);
    }

    /** The convolution that takes an image of y's size to x's; a further row that output padding lets in gets no dy. */
    private static Verdict isGradient(Subject subject, Case trial) {
        ConvTranspose2d conv = conv(trial);
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Tensor w = trial.inputs().get("w");
        Agreement y = outputFirst(subject, trial);
        Tensor image = Tensor.zeros(y.value().shape());
        Conv2d forward = new Conv2d(conv.orientation(), Padding.EXPLICIT, Layout.NCHW, conv.groups(),
                cut(conv.padding(), x.size(2), w.size(2), conv.height()),
                cut(conv.padding(), x.size(3), w.size(3), conv.width()));
        Named<Tensor> inputs = Named.of("x", image, "w", w);
        Tensor output = subject.forward(forward, inputs).get("y");
        Tensor dy = Images.cropped(x, 0, 0, output.size(2), output.size(3));
        return y.with("y", biased(trial, Agreement.gradient(subject,
                new Case(forward, inputs, Named.of("y", dy)), "x")));
    }

    /** Dumoulin and Visin 2016, relation 14. */
    private static Verdict slidesOverSpacedElements(Subject subject, Case trial) {
        ConvTranspose2d conv = conv(trial);
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Tensor w = trial.inputs().get("w");
        Agreement y = outputFirst(subject, trial);
        Orientation other = conv.orientation() == Orientation.CONVOLUTION
                ? Orientation.CROSS_CORRELATION : Orientation.CONVOLUTION;
        Conv2d sliding = new Conv2d(other, Padding.FULL, Layout.NCHW, conv.groups(),
                new Spatial(1, conv.height().dilation(), 0, 0), new Spatial(1, conv.width().dilation(), 0, 0));
        Tensor spaced = Images.spaced(x, conv.height().stride(), conv.width().stride());
        Case over = new Case(sliding, Named.of("x", spaced, "w", swapped(w, conv.groups())), Named.none());
        Agreement whole = Agreement.output(subject, over).rearranged(full -> Images.cropped(full,
                cut(conv.padding(), x.size(2), w.size(2), conv.height()).before(),
                cut(conv.padding(), x.size(3), w.size(3), conv.width()).before(),
                y.value().size(2), y.value().size(3)));
        return y.with("y", biased(trial, whole));
    }

    private static Spatial cut(Padding padding, int size, int kernel, Spatial spatial) {
        return padding.resolve(size * spatial.stride(), kernel, spatial);
    }

    /** w (groups C, F, ...) as (groups F, C, ...): inputs and outputs of every group exchanged. */
    private static Tensor swapped(Tensor w, int groups) {
        int channels = w.size(0) / groups;
        int filters = w.size(1);
        return Tensor.build(Shape.of(groups * filters, channels, w.size(2), w.size(3)), at ->
                w.get(at[0] / filters * channels + at[1], at[0] % filters, at[2], at[3]));
    }

    private static Agreement biased(Case trial, Agreement y) {
        if (!trial.inputs().has("b")) {
            return y;
        }
        Tensor b = trial.inputs().get("b");
        Tensor everywhere = Tensor.build(y.value().shape(), at -> b.at(at[1]));
        return y.plus(new Agreement(everywhere, Tensor.zeros(everywhere.shape())));
    }
}
