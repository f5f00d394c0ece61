package org.plumbline.properties.check;

import java.util.List;
import java.util.Optional;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.defect.Defects;
import org.plumbline.properties.defect.Evidence;
import org.plumbline.properties.foreign.Answer;

/**
 * Finds the known defect that gives a function's numbers. They are the same if they agree to three quarters of the digits
 * on every case. Shapes count: a result of another shape than the right one is that of a defect which has this shape,
 * and where the function raises an exception, shapes must not meet in the defect either.
 *
 * @param precision the subject's
 */
record Matching(Precision precision) {

    /**
     * A case, and what the function returned.
     *
     * @param trial the case
     * @param outputs the outputs that it returned
     * @param gradients the gradients that it returned
     * @param raised whether it raised an exception instead
     */
    record Seen(Case trial, Named<Tensor> outputs, Named<Tensor> gradients, boolean raised) {

        /** What was seen of a function, if it was called and its process went on. */
        static Optional<Seen> of(Case trial, Observed.Pass pass) {
            if (pass instanceof Observed.Pass.Returned returned) {
                return Optional.of(new Seen(trial, returned.outputs(), returned.gradients(), false));
            } else if (pass instanceof Observed.Pass.Malformed malformed) {
                return Optional.of(new Seen(trial, malformed.outputs(), malformed.gradients(), false));
            }
            return pass instanceof Observed.Pass.Ended ended && ended.answer() instanceof Answer.Raised
                    ? Optional.of(new Seen(trial, Named.none(), Named.none(), true)) : Optional.empty();
        }
    }

    /** The defect that the function has, if it is a known one. */
    Optional<Defect> defect(List<Seen> seen) {
        if (seen.stream().allMatch(Seen::raised)) {
            return Optional.empty();
        }
        return Defects.all().stream().filter(defect -> defect.evidence() == Evidence.NUMBERS)
                .filter(defect -> seen.stream().anyMatch(one -> defect.applies().test(one.trial().operation())))
                .filter(defect -> seen.stream().allMatch(one -> gives(defect, one))).findFirst();
    }

    private boolean gives(Defect defect, Seen one) {
        Case trial = one.trial();
        Subject subject = defect.subject().get();
        try {
            if (!one.raised() && one.gradients().names().isEmpty()) {
                return same(subject.forward(trial.operation(), trial.inputs()), one.outputs());
            }
            Named<Tensor> gradients = subject.backward((Differentiable) trial.operation(), trial.inputs(),
                    trial.upstream());
            return !one.raised() && same(gradients, one.gradients()) && (one.outputs().names().isEmpty()
                    || same(subject.forward(trial.operation(), trial.inputs()), one.outputs()));
        } catch (RuntimeException broken) {
            return one.raised();
        }
    }

    private boolean same(Named<Tensor> defective, Named<Tensor> came) {
        return came.names().stream().allMatch(name -> defective.has(name) && same(defective.get(name), came.get(name)));
    }

    private boolean same(Tensor defective, Tensor came) {
        if (came.rank() == 0 && defective.rank() > 0) {
            return same(defective, Tensor.filled(defective.shape(), came.scalar()));
        }
        if (!defective.shape().equals(came.shape())) {
            return false;
        }
        double greatest = 1;
        for (double value : defective.toArray()) {
            greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
        }
        double allowed = Math.pow(precision.unitRoundoff(), 0.75) * greatest;
        for (int i = 0; i < came.count(); i++) {
            boolean equal = Double.compare(came.at(i), defective.at(i)) == 0;
            if (!equal && !(Math.abs(came.at(i) - defective.at(i)) <= allowed)) {
                return false;
            }
        }
        return true;
    }
}
