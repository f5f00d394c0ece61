package org.plumbline.properties.data;

import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Verdict;

/** The law of an adjustment whose factor 1 is no change. */
final class NoChange {

    private NoChange() {
    }

    /** 0 times the other colour is 0, and 1 times the pixel is the pixel: nothing rounds. */
    static Law law(Operation unchanged) {
        return new Law("factor 1 changes nothing", "factor 1: y = x, to the last bit", (subject, trial) -> {
            Tensor y = subject.forward(unchanged, trial.inputs()).get("y");
            return Verdict.that(y.equals(trial.inputs().get("x").map(x -> x + 0.0)), "by factor 1 it is " + y);
        });
    }
}
