package org.plumbline.properties.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.defect.Defects;
import org.plumbline.properties.lane.Lane;

/**
 * Whether a dropout drops in evaluation too. Its mask there shows in the zeros of what it returns: with that mask this
 * is what a dropout gives in training, and in training it is right.
 */
record DroppedAlways(Judge judge) {

    /** The known defect that it is, if it is so on all cases. */
    Optional<Defect> defect(String name, List<Checker.Trial> trials) {
        boolean dropped = false;
        for (Checker.Trial trial : trials) {
            Case declared = trial.observed().trial();
            if (!(declared.operation() instanceof Dropout dropout)
                    || !(trial.observed().passes().get(name) instanceof Observed.Pass.Returned returned)) {
                return Optional.empty();
            }
            boolean forward = returned.gradients().names().isEmpty();
            Tensor from = (forward ? declared.inputs() : declared.upstream()).get(forward ? "x" : "y");
            Tensor came = forward ? returned.outputs().get("y") : returned.gradients().get("x");
            Tensor mask = came.map(value -> value == 0 ? 0 : 1);
            boolean evaluation = dropout.mode() == Mode.EVALUATION;
            Case masked = !evaluation ? declared : new Case(dropout.in(Mode.TRAINING),
                    declared.inputs().with(Named.of("mask", mask)), declared.upstream());
            if (judge.judge(forward ? Lane.BOUNDED : Lane.GRADIENT, masked, returned).failed()) {
                return Optional.empty();
            }
            dropped |= evaluation && Arrays.stream(from.zip(mask, (value, kept) -> value * (1 - kept)).toArray())
                    .anyMatch(value -> value != 0);
        }
        return dropped ? Optional.of(Defects.named("dropout-mask-in-evaluation")) : Optional.empty();
    }
}
