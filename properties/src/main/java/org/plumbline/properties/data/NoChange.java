package org.plumbline.properties.data;

import java.util.function.UnaryOperator;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Verdict;

/** Laws of adjustments that, with the right setting, change nothing. */
final class NoChange {

    private NoChange() {
    }

    /** 0 times the other colour is 0, and 1 times the pixel is the pixel: nothing rounds. */
    static Law byFactorOne(Operation unchanged) {
        return law("factor 1", setting -> unchanged);
    }

    /** The law that the operation with this setting changes nothing but perhaps the sign of a zero. */
    static Law law(String setting, UnaryOperator<Operation> unchanging) {
        return new Law(setting + " changes nothing", setting + ": y = x, to the last bit", (subject, trial) -> {
            Tensor y = subject.forward(unchanging.apply(trial.operation()), trial.inputs()).get("y");
            return Verdict.that(unsigned(y).equals(unsigned(trial.inputs().get("x"))), setting + ": y = " + y);
        });
    }

    private static Tensor unsigned(Tensor tensor) {
        return tensor.map(element -> element + 0.0);
    }
}
