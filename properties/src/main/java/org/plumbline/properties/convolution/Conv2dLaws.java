package org.plumbline.properties.convolution;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;
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
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/**
 * The theorems of the convolutional layer. Most say that a convention is a rearrangement of the plainer layer's
 * numbers; each compares the layer as it is with one whose channels come first and whose padding is explicit.
 */
final class Conv2dLaws {

    private Conv2dLaws() {
    }

    static List<Law> all() {
        return List.of(
                Bilinear.LAYER,
                new Law("SAME keeps the size", "out = ceil(in / stride)", Conv2dLaws::sameKeepsTheSize)
                        .where("padding = SAME_UPPER or SAME_LOWER", trial -> conv(trial).padding().same()),
                SamePadding.law(Conv2dLaws::same, Conv2dLaws::explicit),
                new Law("a convolution is a matrix product", "y_n = T x_n + b, T doubly blocked Toeplitz",
                        Conv2dLaws::isMatrixProduct),
                new Law("the gradient by x is the transposed convolution of dy",
                        "dx = conv-transpose(dy, w) of x's size",
                        Conv2dLaws::gradientIsTransposed),
                law("conventions of layout and padding only rearrange", "y(NHWC, SAME, FULL...) = y(NCHW, EXPLICIT)",
                        trial -> trial, (trial, y) -> y),
                law("convolution is cross-correlation with the flipped kernel", "x * w = x cross flip(w)",
                        Conv2dLaws::flipped, (trial, y) -> y),
                law("padding is zeros in the input", "y(x, padding) = y(x with a border of zeros, no padding)",
                        Conv2dLaws::bordered, (trial, y) -> y),
                law("a strided convolution is subsampled",
                        "y(stride s) = y(stride 1, as many zeros of padding)[::s]",
                        Conv2dLaws::unstrided, Conv2dLaws::subsampled),
                law("dilation is zeros in the kernel", "y(w, dilation d) = y(w with d - 1 zeros between, dilation 1), "
                        + "with as many zeros of padding",
                        Conv2dLaws::undilated, (trial, y) -> y),
                law("groups are blocks of the kernel", "y(w, groups g) = y(block-diagonal w, one group)",
                        Conv2dLaws::ungrouped, (trial, y) -> y),
                law("shift equivariance", "y(stride rows of zeros, then x)[1:] = y(x), with as many zeros of padding",
                        Conv2dLaws::shifted, (trial, y) -> y.slice(2, 1, y.size(2))));
    }

    private static Law law(String name, String statement, UnaryOperator<Case> change, Rearrangement back) {
        return new Law(name, statement, (subject, trial) -> {
            Case plain = plain(trial);
            Agreement there = Agreement.output(subject, change.apply(plain)).rearranged(y -> back.of(plain, y));
            return outputFirst(subject, trial).with("y", there);
        });
    }

    @FunctionalInterface
    private interface Rearrangement {
        Tensor of(Case plain, Tensor y);
    }

    private static Agreement outputFirst(Subject subject, Case trial) {
        return Agreement.output(subject, trial).rearranged(conv(trial).layout()::channelsFirst);
    }

    private static Conv2d conv(Case trial) {
        return (Conv2d) trial.operation();
    }

    /** The same with channels first and explicit padding. */
    private static Case plain(Case trial) {
        Conv2d conv = conv(trial);
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Tensor w = trial.inputs().get("w");
        Conv2d plain = new Conv2d(conv.orientation(), Padding.EXPLICIT, Layout.NCHW, conv.groups(),
                conv.padding().resolve(x.size(2), w.size(2), conv.height()),
                conv.padding().resolve(x.size(3), w.size(3), conv.width()));
        return new Case(plain, trial.inputs().with("x", x),
                trial.upstream().map(conv.layout()::channelsFirst));
    }

    private static Case same(Case trial) {
        Conv2d conv = conv(trial);
        return trial.withOperation(new Conv2d(conv.orientation(), SamePadding.same(conv.padding()), conv.layout(),
                conv.groups(), conv.height().padded(0, 0), conv.width().padded(0, 0)));
    }

    private static Case explicit(Case trial) {
        Conv2d conv = conv(trial);
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Tensor w = trial.inputs().get("w");
        return trial.withOperation(new Conv2d(conv.orientation(), Padding.EXPLICIT, conv.layout(), conv.groups(),
                SamePadding.dealt(conv.padding(), x.size(2), w.size(2), conv.height()),
                SamePadding.dealt(conv.padding(), x.size(3), w.size(3), conv.width())));
    }

    private static Case with(Case plain, Spatial height, Spatial width) {
        Conv2d conv = conv(plain);
        return new Case(new Conv2d(conv.orientation(), conv.padding(), conv.layout(), conv.groups(), height, width),
                plain.inputs(), plain.upstream());
    }

    private static Case flipped(Case plain) {
        Conv2d conv = conv(plain);
        Orientation other = conv.orientation() == Orientation.CONVOLUTION
                ? Orientation.CROSS_CORRELATION : Orientation.CONVOLUTION;
        return new Case(new Conv2d(other, conv.padding(), conv.layout(), conv.groups(), conv.height(), conv.width()),
                plain.inputs().with("w", Images.flipped(plain.inputs().get("w"))), plain.upstream());
    }

    private static Case bordered(Case plain) {
        Conv2d conv = conv(plain);
        Tensor x = Images.bordered(plain.inputs().get("x"), conv.height(), conv.width(), 0);
        return with(plain, conv.height().padded(0, 0), conv.width().padded(0, 0))
                .withInputs(plain.inputs().with("x", x));
    }

    private static Case unstrided(Case plain) {
        return with(plain, conv(plain).height().strided(1), conv(plain).width().strided(1));
    }

    private static Tensor subsampled(Case plain, Tensor y) {
        return Images.subsampled(y, conv(plain).height().stride(), conv(plain).width().stride());
    }

    private static Case undilated(Case plain) {
        Spatial height = conv(plain).height();
        Spatial width = conv(plain).width();
        Tensor w = Images.spaced(plain.inputs().get("w"), height.dilation(), width.dilation());
        return with(plain, new Spatial(height.stride(), 1, height.before(), height.after()),
                new Spatial(width.stride(), 1, width.before(), width.after())).withInputs(plain.inputs().with("w", w));
    }

    private static Case ungrouped(Case plain) {
        Conv2d conv = conv(plain);
        Tensor w = plain.inputs().get("w");
        int channels = w.size(1);
        int filters = w.size(0) / conv.groups();
        Tensor blocks = Tensor.build(w.shape().with(1, conv.groups() * channels), at ->
                at[0] / filters == at[1] / channels ? w.get(at[0], at[1] % channels, at[2], at[3]) : 0);
        return new Case(new Conv2d(conv.orientation(), conv.padding(), conv.layout(), 1, conv.height(), conv.width()),
                plain.inputs().with("w", blocks), plain.upstream());
    }

    /** Rows of zeros, as many as the stride, in front of the first: every window moves down by one. */
    private static Case shifted(Case plain) {
        Spatial ahead = Spatial.UNIT.padded(conv(plain).height().stride(), 0);
        Tensor x = Images.bordered(plain.inputs().get("x"), ahead, Spatial.UNIT, 0);
        return plain.withInputs(plain.inputs().with("x", x));
    }

    private static Verdict sameKeepsTheSize(Subject subject, Case trial) {
        Conv2d conv = conv(trial);
        Tensor x = conv.layout().channelsFirst(trial.inputs().get("x"));
        Tensor y = conv.layout().channelsFirst(subject.forward(conv, trial.inputs()).get("y"));
        Shape kept = Shape.of((int) Math.ceil(x.size(2) / (double) conv.height().stride()),
                (int) Math.ceil(x.size(3) / (double) conv.width().stride()));
        return Verdict.that(Shape.of(y.size(2), y.size(3)).equals(kept),
                "y has shape " + y.shape() + ", SAME of stride (" + conv.height().stride() + ", "
                        + conv.width().stride() + ") on x " + x.shape() + " gives " + kept);
    }

    /** The product by EJML is a sum of the same terms in another order, so it keeps the same bound. */
    private static Verdict isMatrixProduct(Subject subject, Case trial) {
        Case plain = plain(trial);
        Agreement forward = outputFirst(subject, trial);
        Tensor x = plain.inputs().get("x");
        Tensor y = forward.value();
        Shape output = y.shape().without(0);
        SimpleMatrix toeplitz = toeplitz(plain, x.shape().without(0), output);
        Verdict verdict = Verdict.PASS;
        for (int n = 0; n < x.size(0); n++) {
            Tensor product = Tensor.of(output, toeplitz.mult(x.select(0, n).matrix(toeplitz.getNumCols(), 1)));
            Tensor biased = !plain.inputs().has("b") ? product
                    : Tensor.build(output, at -> product.get(at) + plain.inputs().get("b").at(at[0]));
            Tensor bound = forward.bound().select(0, n);
            verdict = verdict.and(new Agreement(y.select(0, n), bound).with("y", new Agreement(biased, bound)));
        }
        return verdict;
    }

    /** The matrix of the linear map x_n to y_n: T[(f,o,q), (c,r,s)] is the weight by which x[c,r,s] enters y[f,o,q]. */
    private static SimpleMatrix toeplitz(Case plain, Shape from, Shape to) {
        Conv2d conv = conv(plain);
        Tensor w = plain.inputs().get("w");
        SimpleMatrix toeplitz = new SimpleMatrix(to.count(), from.count());
        BinaryOperator<Integer> turned = (tap, kernel) ->
                conv.orientation() == Orientation.CONVOLUTION ? kernel - 1 - tap : tap;
        to.forEachIndex(out -> w.shape().without(0).forEachIndex(tap -> {
            int channel = out[0] / (w.size(0) / conv.groups()) * w.size(1) + tap[0];
            int row = out[1] * conv.height().stride() + tap[1] * conv.height().dilation() - conv.height().before();
            int column = out[2] * conv.width().stride() + tap[2] * conv.width().dilation() - conv.width().before();
            if (row >= 0 && row < from.size(1) && column >= 0 && column < from.size(2)) {
                toeplitz.set(to.offset(out), from.offset(channel, row, column), w.get(out[0], tap[0],
                        turned.apply(tap[1], w.size(2)), turned.apply(tap[2], w.size(3))));
            }
        }));
        return toeplitz;
    }

    /** What the stride leaves over of x becomes the output padding. */
    private static Verdict gradientIsTransposed(Subject subject, Case trial) {
        Conv2d conv = conv(plain(trial));
        Tensor x = plain(trial).inputs().get("x");
        Tensor w = trial.inputs().get("w");
        Tensor dy = plain(trial).upstream().get("y");
        ConvTranspose2d transposed = new ConvTranspose2d(conv.orientation(), conv.padding(), conv.layout(),
                conv.groups(), conv.height(), conv.width(),
                rest(x.size(2), w.size(2), conv.height()), rest(x.size(3), w.size(3), conv.width()));
        Agreement spread = Agreement.output(subject, new Case(transposed, Named.of("x", dy, "w", w), Named.none()));
        return Agreement.gradient(subject, trial, "x").rearranged(conv(trial).layout()::channelsFirst)
                .with("dx", spread);
    }

    private static int rest(int size, int kernel, Spatial spatial) {
        return (int) ((size + spatial.before() + spatial.after() - spatial.span(kernel)) % spatial.stride());
    }
}
