package org.plumbline.properties.defect;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.convolution.Conv1d;
import org.plumbline.oracle.convolution.Conv2d;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Padding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A convolution taken apart: how its kernel moves over this input, with the padding in numbers.
 *
 * @param conv the convolution, of signals or of images
 * @param layout where its channels stand
 * @param axes the movement along each spatial axis
 */
record Movement(Differentiable conv, Layout layout, List<Spatial> axes) {

    static Movement of(Differentiable conv, Named<Tensor> inputs) {
        Tensor w = inputs.get("w");
        if (conv instanceof Conv1d signals) {
            Tensor x = signals.layout().channelsFirst(inputs.get("x"));
            return new Movement(conv, signals.layout(),
                    List.of(signals.padding().resolve(x.size(2), w.size(2), signals.length())));
        }
        Conv2d images = (Conv2d) conv;
        Tensor x = images.layout().channelsFirst(inputs.get("x"));
        return new Movement(conv, images.layout(),
                List.of(images.padding().resolve(x.size(2), w.size(2), images.height()),
                        images.padding().resolve(x.size(3), w.size(3), images.width())));
    }

    /** The same convolution moving so, with explicit padding. */
    Differentiable moving(List<Spatial> others) {
        Iterator<Spatial> next = others.iterator();
        return conv instanceof Conv1d signals
                ? new Conv1d(signals.orientation(), Padding.EXPLICIT, layout, signals.groups(), next.next())
                : new Conv2d(((Conv2d) conv).orientation(), Padding.EXPLICIT, layout, ((Conv2d) conv).groups(),
                        next.next(), next.next());
    }

    /** The same convolution moving by 1. */
    Differentiable steps() {
        return moving(axes.stream().map(axis -> axis.strided(1)).toList());
    }

    /** The same convolution without padding. */
    Differentiable unpadded() {
        return moving(axes.stream().map(axis -> axis.padded(0, 0)).toList());
    }

    /** The inputs, or the gradients, with zeros in place of the padding. */
    Named<Tensor> padded(Named<Tensor> inputs) {
        return padded(inputs, axes.stream().map(Spatial::before).toList(), axes.stream().map(Spatial::after).toList());
    }

    /** The inputs, or the gradients, with so many zeros around x; cropped where negative. */
    Named<Tensor> padded(Named<Tensor> inputs, List<Integer> before, List<Integer> after) {
        return inputs.with("x", layout.restored(Images.padded(layout.channelsFirst(inputs.get("x")), before, after)));
    }

    /** Minus how many last elements of x, along each spatial axis, no tap meets. */
    List<Integer> unreached(Tensor x, Tensor y, Tensor w) {
        return IntStream.range(0, axes.size()).mapToObj(i -> {
            long reached = (y.size(i + 2) - 1L) * axes.get(i).stride() + axes.get(i).span(w.size(i + 2))
                    - axes.get(i).before();
            return (int) Math.min(0, Math.max(0, reached) - x.size(i + 2));
        }).toList();
    }
}
