package org.plumbline.properties.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.defect.Defects;
import org.plumbline.properties.lane.Lane;
import org.plumbline.properties.profile.Function;

/**
 * Whether a backward pass draws another mask than its forward pass drew. Its own mask shows in the zeros of its
 * gradient, of which some are where the forward pass keeps and some where it drops: with that mask its gradient is
 * right.
 */
record Redrawn(Judge judge, Function function) {

    /** The known defect that it is, if it is so on all cases. */
    Optional<Defect> defect(String name, List<Checker.Trial> trials) {
        boolean kept = false;
        boolean dropped = false;
        for (Checker.Trial trial : trials) {
            if (!(trial.observed().passes().get(name) instanceof Observed.Pass.Returned returned)) {
                return Optional.empty();
            }
            Case declared = trial.observed().trial();
            Case redrawn = redrawn(declared, returned.gradients());
            if (judge.judge(Lane.GRADIENT, redrawn, returned).failed()) {
                return Optional.empty();
            }
            for (String mask : redrawn.inputs().names()) {
                Tensor difference = redrawn.inputs().get(mask).minus(declared.inputs().get(mask));
                kept |= Arrays.stream(difference.toArray()).anyMatch(one -> one < 0);
                dropped |= Arrays.stream(difference.toArray()).anyMatch(one -> one > 0);
            }
        }
        return kept && dropped ? Optional.of(Defects.named("dropout-new-mask-in-backward")) : Optional.empty();
    }

    /** The case with the mask of which each gradient of its shape shows the zeros. */
    private Case redrawn(Case trial, Named<Tensor> gradients) {
        Named<Tensor> inputs = trial.inputs();
        for (String mask : function.drawn().keySet()) {
            for (String name : gradients.names()) {
                if (inputs.has(mask) && gradients.get(name).shape().equals(inputs.get(mask).shape())) {
                    inputs = inputs.with(mask, gradients.get(name).map(value -> value == 0 ? 0 : 1));
                }
            }
        }
        return trial.withInputs(inputs);
    }
}
