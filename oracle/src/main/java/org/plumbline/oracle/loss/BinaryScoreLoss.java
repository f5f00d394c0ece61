package org.plumbline.oracle.loss;

import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** A loss of scores whose sign says which of two classes an element is taken for. */
sealed interface BinaryScoreLoss extends SeparableLoss permits HingeLoss, LogisticLoss {

    /** How the labels name the two classes. */
    BinaryLabels binaryLabels();

    @Override
    default String argument() {
        return "scores";
    }

    @Override
    default Port target() {
        return binaryLabels().port();
    }

    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        SeparableLoss.super.refine(axes, inputs);
        binaryLabels().check(inputs.get("labels"));
    }
}
