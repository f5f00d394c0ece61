package org.plumbline.properties.check;

import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.profile.Argument.View;

/** How a subject lays out the oracle's tensors. */
final class Layout {

    private Layout() {
    }

    /** A tensor as the subject has it: its axes in the subject's order, its numbers shifted. */
    static Tensor seen(Tensor tensor, View view, Case trial) {
        return shifted(view(tensor, view, trial), view.plus());
    }

    /** The same without the shift. */
    static Tensor view(Tensor whole, View view, Case trial) {
        Tensor tensor = view.shared() ? whole.select(0, 0) : whole;
        Tensor ordered = view.order().isEmpty() ? tensor
                : tensor.transpose(view.order().stream().mapToInt(Integer::intValue).toArray());
        return view.shape().map(sizes -> ordered.reshape(Shape.of(sizes.stream()
                .mapToInt(size -> size.whole(trial.operation(), trial.inputs())).toArray()))).orElse(ordered);
    }

    /** With a number added to each element. */
    static Tensor shifted(Tensor tensor, double by) {
        return by == 0 ? tensor : tensor.map(value -> value + by);
    }
}
