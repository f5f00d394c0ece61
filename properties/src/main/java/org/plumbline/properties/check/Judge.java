package org.plumbline.properties.check;

import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.lane.Lane;

/**
 * Judges what was observed of a function. What the function does not return is taken from the reference, so that it is
 * judged for its own part only.
 *
 * @param suite of the operation
 * @param precision the subject's
 */
record Judge(Suite<?> suite, Precision precision) {

    /** The verdict of a lane on what a function returned for a case. */
    Verdict judge(Lane lane, Case trial, Observed.Pass.Returned returned) {
        try {
            Named<Tensor> outputs = trial.operation().forward(trial.inputs()).with(returned.outputs());
            Named<Tensor> gradients = trial.operation() instanceof Differentiable differentiable
                    ? differentiable.backward(trial.inputs(), trial.upstream()).with(returned.gradients())
                    : Named.none();
            return lane.judge(suite, new Recorded(outputs, !returned.outputs().names().isEmpty(), gradients,
                    !returned.gradients().names().isEmpty(), precision), trial);
        } catch (InvalidArgument inapplicable) {
            return Verdict.fail(inapplicable.getMessage());
        }
    }

    /**
     * Whether a failure is one of rounding: every number is right to half of the digits of the greatest number about,
     * among the right results, the upstream gradients and one.
     */
    boolean halfRight(Case trial, Observed.Pass.Returned returned) {
        Named<Tensor> outputs = trial.operation().forward(trial.inputs());
        if (!near(outputs, returned.outputs(), 1)) {
            return false;
        }
        return !(trial.operation() instanceof Differentiable differentiable)
                || near(differentiable.backward(trial.inputs(), trial.upstream()), returned.gradients(),
                        greatest(trial.upstream(), 1));
    }

    private boolean near(Named<Tensor> right, Named<Tensor> actual, double scale) {
        for (String name : actual.names()) {
            Tensor expected = right.get(name);
            Tensor came = actual.get(name);
            double allowed = Math.sqrt(precision.unitRoundoff()) * greatest(Named.of(name, expected), scale);
            for (int i = 0; i < came.count(); i++) {
                double difference = Math.abs(came.at(i) - expected.at(i));
                boolean same = Double.compare(came.at(i), expected.at(i)) == 0;
                if (!same && !(difference <= allowed)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double greatest(Named<Tensor> tensors, double least) {
        double greatest = least;
        for (String name : tensors.names()) {
            for (double value : tensors.get(name).toArray()) {
                greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
            }
        }
        return greatest;
    }
}
