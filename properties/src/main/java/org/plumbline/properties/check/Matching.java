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

/**
 * Finds the known defect that gives a function's numbers. They are the same if they agree to three quarters of the digits
 * on every case, and differ from the right ones on one.
 *
 * @param precision the subject's
 */
record Matching(Precision precision) {

    /** A case, and what the function returned. */
    record Returned(Case trial, Observed.Pass.Returned pass) {
    }

    /** The defect that the function has, if it is a known one. */
    Optional<Defect> defect(List<Returned> returned) {
        if (returned.isEmpty()) {
            return Optional.empty();
        }
        return Defects.all().stream().filter(defect -> defect.evidence() == Evidence.NUMBERS)
                .filter(defect -> returned.stream().anyMatch(one -> defect.applies().test(one.trial().operation())))
                .filter(defect -> returned.stream().allMatch(one -> gives(defect, one))).findFirst();
    }

    private boolean gives(Defect defect, Returned one) {
        Case trial = one.trial();
        Subject subject = defect.applies().test(trial.operation()) ? defect.subject().get() : Subject.REFERENCE;
        try {
            if (!one.pass().outputs().names().isEmpty()
                    && !same(subject.forward(trial.operation(), trial.inputs()), one.pass().outputs())) {
                return false;
            }
            return one.pass().gradients().names().isEmpty() || same(subject.backward(
                    (Differentiable) trial.operation(), trial.inputs(), trial.upstream()), one.pass().gradients());
        } catch (RuntimeException broken) {
            return false;
        }
    }

    private boolean same(Named<Tensor> defective, Named<Tensor> came) {
        return came.names().stream().allMatch(name -> defective.has(name) && same(defective.get(name), came.get(name)));
    }

    private boolean same(Tensor defective, Tensor came) {
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
