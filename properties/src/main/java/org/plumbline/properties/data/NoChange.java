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

    /** The law that the operation with this setting changes nothing but perhaps the sign of a zero. */
    static Law law(String setting, UnaryOperator<Operation> unchanging) {
        return new Law(setting + " changes nothing", "y = x, to the last bit", (subject, trial) -> {
            Tensor y = subject.forward(trial.operation(), trial.inputs()).get("y");
            return Verdict.that(unsigned(y).equals(unsigned(trial.inputs().get("x"))), setting + ": y = " + y);
        }).at(setting, trial -> trial.withOperation(unchanging.apply(trial.operation())));
    }

    private static Tensor unsigned(Tensor tensor) {
        return tensor.map(element -> element + 0.0);
    }
}
