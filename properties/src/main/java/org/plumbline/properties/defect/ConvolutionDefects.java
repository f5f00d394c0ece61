package org.plumbline.properties.defect;

import static org.plumbline.properties.defect.Operations.any;
import static org.plumbline.properties.defect.Operations.declaring;
import static org.plumbline.properties.defect.Operations.those;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.ConvTranspose2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** Defects of convolutions. */
final class ConvolutionDefects {

    private static final Predicate<Operation> CONVOLUTION = any(Conv1d.class, Conv2d.class);
    private static final Predicate<Operation> PADDED =
            CONVOLUTION.and(declaring(Padding.VALID).negate());

    private ConvolutionDefects() {
    }

    static List<Defect> all() {
        return List.of(
                Defect.of("kernel-not-flipped-in-dx", "a dx by the kernel as it is, where it must be turned round",
                        Defect.TEXTBOOK, any(Conv1d.class, Conv2d.class, ConvTranspose2d.class),
                        Wrong.backward((Differentiable conv, Named<Tensor> inputs, Named<Tensor> upstream) ->
                                conv.backward(inputs, upstream).with("x", conv.backward(
                                        inputs.with("w", Images.flipped(inputs.get("w"))), upstream).get("x")))),
                Defect.of("conv-remainder-dropped", "a dx without the rest that the stride does not reach",
                        "burn#4806", CONVOLUTION, Wrong.backward(ConvolutionDefects::withoutRemainder)),
                Defect.of("output-padding-missing", "a transposed convolution without its output padding",
                        "FlagGems#1576", those(ConvTranspose2d.class,
                                conv -> conv.extraRows() + conv.extraColumns() > 0),
                        Wrong.passes((ConvTranspose2d conv, Named<Tensor> inputs) -> without(conv).forward(inputs),
                                ConvolutionDefects::withoutOutputPadding)),
                Defect.of("same-padding-negative", "a SAME padding that crops where the stride exceeds the kernel",
                        "tensorflow#11092", CONVOLUTION.and(
                                declaring(Padding.SAME_UPPER).or(declaring(Padding.SAME_LOWER))),
                        Wrong.passes(ConvolutionDefects::cropping, ConvolutionDefects::croppingBackward)),
                Defect.of("asymmetric-padding-swapped", "a padding whose before and after are swapped",
                        "onnxruntime#27375", any(Conv1d.class, Conv2d.class, ConvTranspose2d.class),
                        Wrong.as((conv, inputs) -> Operations.changed(
                                Operations.changed(conv, Padding.class, ConvolutionDefects::swapped), Spatial.class,
                                axis -> axis.padded(axis.after(), axis.before())))),
                Defect.of("dilation-ignored", "a convolution whose dilation is ignored", Defect.TEXTBOOK, CONVOLUTION,
                        Wrong.as((conv, inputs) -> Operations.changed(conv, Spatial.class, axis ->
                                new Spatial(axis.stride(), 1, axis.before(), axis.after())))),
                Defect.of("stride-ignored-in-backward", "a convolution whose backward pass moves by 1",
                        Defect.TEXTBOOK, CONVOLUTION, Wrong.backward(ConvolutionDefects::stepByStep)),
                Defect.of("stride-ignored-in-forward", "a convolution whose windows move by 1, whatever the stride",
                        Defect.TEXTBOOK, CONVOLUTION, Wrong.forward(ConvolutionDefects::movingByOne)),
                Defect.of("conv-windows-overwrite",
                        "a convolution whose overlapping windows overwrite each other's dx",
                        Defect.TEXTBOOK, CONVOLUTION, Wrong.backward((Differentiable conv, Named<Tensor> inputs,
                                Named<Tensor> upstream) -> overwritten(conv, inputs, upstream, false)))
                        // One filter after the other, too.
                        .or(List.of(Wrong.backward((Differentiable conv, Named<Tensor> inputs,
                                Named<Tensor> upstream) -> overwritten(conv, inputs, upstream, true)))),
                Defect.of("padding-left-on-dx", "a dx from which the padding is not cut off",
                        Defect.TEXTBOOK, PADDED, Wrong.backward((Differentiable conv, Named<Tensor> inputs,
                                Named<Tensor> upstream) -> {
                            Movement movement = Movement.of(conv, inputs);
                            return movement.unpadded().backward(movement.padded(inputs), upstream);
                        })),
                Defect.of("padding-cut-off-at-one-end", "a dx from which all padding is cut off at the end",
                        Defect.TEXTBOOK, PADDED, Wrong.backward(ConvolutionDefects::cutAtTheEnd)));
    }

    private static Named<Tensor> withoutRemainder(Differentiable conv, Named<Tensor> inputs, Named<Tensor> upstream) {
        Movement movement = Movement.of(conv, inputs);
        Named<Tensor> right = conv.backward(inputs, upstream);
        Tensor dx = movement.layout().channelsFirst(right.get("x"));
        List<Integer> rest = movement.unreached(dx, movement.layout().channelsFirst(upstream.get("y")),
                inputs.get("w"));
        return right.with("x", movement.layout().restored(Images.padded(dx, Images.none(rest.size()), rest)));
    }

    private static ConvTranspose2d without(ConvTranspose2d conv) {
        return new ConvTranspose2d(conv.orientation(), conv.padding(), conv.layout(), conv.groups(), conv.height(),
                conv.width(), 0, 0);
    }

    private static Named<Tensor> withoutOutputPadding(ConvTranspose2d conv, Named<Tensor> inputs,
            Named<Tensor> upstream) {
        Tensor dy = conv.layout().channelsFirst(upstream.get("y"));
        List<Integer> cut = List.of(-conv.extraRows(), -conv.extraColumns());
        return without(conv).backward(inputs, upstream.with("y",
                conv.layout().restored(Images.padded(dy, Images.none(2), cut))));
    }

    private static Named<Tensor> cropping(Differentiable conv, Named<Tensor> inputs) {
        Movement movement = Movement.of(conv, inputs);
        List<Integer> before = negative(conv, inputs, true);
        return movement.unpadded().forward(movement.padded(inputs, before, negative(conv, inputs, false)));
    }

    private static Named<Tensor> croppingBackward(Differentiable conv, Named<Tensor> inputs, Named<Tensor> upstream) {
        Movement movement = Movement.of(conv, inputs);
        List<Integer> before = negative(conv, inputs, true);
        List<Integer> after = negative(conv, inputs, false);
        Named<Tensor> gradients = movement.unpadded().backward(movement.padded(inputs, before, after), upstream);
        return movement.padded(gradients, before.stream().map(zeros -> -zeros).toList(),
                after.stream().map(zeros -> -zeros).toList());
    }

    /** SAME padding before or after, without the 0 that it must not fall below. */
    private static List<Integer> negative(Differentiable conv, Named<Tensor> inputs, boolean before) {
        Movement movement = Movement.of(conv, inputs);
        Tensor x = movement.layout().channelsFirst(inputs.get("x"));
        List<Integer> padding = new ArrayList<>();
        for (int i = 0; i < movement.axes().size(); i++) {
            Spatial axis = movement.axes().get(i);
            int outputs = (x.size(i + 2) - 1) / axis.stride() + 1;
            int all = (int) ((outputs - 1) * axis.stride() + axis.span(inputs.get("w").size(i + 2)) - x.size(i + 2));
            int less = Math.floorDiv(all, 2);
            padding.add(before == declaring(Padding.SAME_UPPER).test(conv) ? less : all - less);
        }
        return padding;
    }

    private static Padding swapped(Padding padding) {
        return switch (padding) {
            case SAME_UPPER -> Padding.SAME_LOWER;
            case SAME_LOWER -> Padding.SAME_UPPER;
            case VALID, FULL, EXPLICIT -> padding;
        };
    }

    /** dy laid out without the gaps that the stride leaves. */
    private static Named<Tensor> stepByStep(Differentiable conv, Named<Tensor> inputs, Named<Tensor> upstream) {
        Movement movement = Movement.of(conv, inputs);
        Differentiable steps = movement.steps();
        Tensor y = movement.layout().channelsFirst(steps.forward(inputs).get("y"));
        Tensor dy = movement.layout().channelsFirst(upstream.get("y"));
        return steps.backward(inputs,
                Named.of("y", movement.layout().restored(Images.fitted(dy, y.shape()))));
    }

    /** The first windows of those a step apart, as many as there should be. */
    private static Named<Tensor> movingByOne(Differentiable conv, Named<Tensor> inputs) {
        Movement movement = Movement.of(conv, inputs);
        Tensor y = movement.layout().channelsFirst(movement.steps().forward(inputs).get("y"));
        Tensor right = movement.layout().channelsFirst(conv.forward(inputs).get("y"));
        return Named.of("y", movement.layout().restored(Images.fitted(y, right.shape())));
    }

    /** dx[window] = w dy, window after window, of all filters at once or of one after the other. */
    private static Named<Tensor> overwritten(Differentiable conv, Named<Tensor> inputs, Named<Tensor> upstream,
            boolean filterByFilter) {
        Layout layout = Movement.of(conv, inputs).layout();
        Tensor dy = layout.channelsFirst(upstream.get("y"));
        Named<Tensor> ones = inputs.with("w", inputs.get("w").map(one -> 1));
        double[] dx = new double[inputs.get("x").count()];
        dy.shape().forEachIndex(window -> {
            if (window[0] == 0 && (filterByFilter || window[1] == 0)) {
                int from = filterByFilter ? 1 : 2;
                Tensor alone = Tensor.build(dy.shape(), at -> sameFrom(from, at, window) ? dy.get(at) : 0);
                Tensor met = conv.backward(ones, Named.of("y", layout.restored(Tensor.build(dy.shape(), at ->
                        sameFrom(from, at, window) ? 1 : 0)))).get("x");
                Tensor share = conv.backward(inputs, Named.of("y", layout.restored(alone))).get("x");
                for (int i = 0; i < dx.length; i++) {
                    dx[i] = met.at(i) == 0 ? dx[i] : share.at(i);
                }
            }
        });
        return conv.backward(inputs, upstream).with("x", Tensor.of(inputs.get("x").shape(), dx));
    }

    private static boolean sameFrom(int axis, int[] one, int[] other) {
        return Arrays.equals(one, axis, one.length, other, axis, other.length);
    }

    private static Named<Tensor> cutAtTheEnd(Differentiable conv, Named<Tensor> inputs, Named<Tensor> upstream) {
        Movement movement = Movement.of(conv, inputs);
        Named<Tensor> padded = movement.unpadded().backward(movement.padded(inputs), upstream);
        Tensor dx = movement.layout().channelsFirst(padded.get("x"));
        Tensor x = movement.layout().channelsFirst(inputs.get("x"));
        return padded.with("x", movement.layout().restored(Images.fitted(dx, x.shape())));
    }
}
