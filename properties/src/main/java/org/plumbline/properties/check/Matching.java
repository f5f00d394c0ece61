package org.plumbline.properties.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Textbook;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.defect.Defects;
import org.plumbline.properties.defect.Evidence;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.profile.Function;

/**
 * Finds the known defect that gives a function's numbers. They are the same if they agree to three quarters of the
 * digits on nine cases in ten, and to half of them on every case: terms that cancel cost digits. Shapes count: a result
 * of another shape than the right one is that of a defect which has this shape, and where the function raises an
 * exception, shapes must not meet in the defect either.
 *
 * @param precision the subject's
 */
record Matching(Precision precision) {

    private static final double MOST_DIGITS = 0.75;
    private static final double MANY_DIGITS = 0.5;
    private static final double MOST_CASES = 0.9;

    /**
     * A case, and what the function returned.
     *
     * @param trial the case
     * @param part what the function is to return
     * @param outputs the outputs that it returned
     * @param gradients the gradients that it returned
     * @param raised whether it raised an exception instead
     */
    record Seen(Case trial, Part part, Named<Tensor> outputs, Named<Tensor> gradients, boolean raised) {

        /** What was seen of a function, if it was called, its process went on, and all arrays came in some shape. */
        static Optional<Seen> of(Case trial, Part part, Observed.Pass pass) {
            if (pass instanceof Observed.Pass.Returned returned) {
                return Optional.of(new Seen(trial, part, returned.outputs(), returned.gradients(), false));
            } else if (pass instanceof Observed.Pass.Malformed malformed && malformed.shape()) {
                return Optional.of(new Seen(trial, part, malformed.outputs(), malformed.gradients(), false));
            }
            return pass instanceof Observed.Pass.Ended ended && ended.answer() instanceof Answer.Raised
                    ? Optional.of(new Seen(trial, part, Named.none(), Named.none(), true)) : Optional.empty();
        }
    }

    /** What a function answers for: a defect of the rest is not its own. */
    enum Part {
        VALUES, GRADIENTS, BOTH;

        /** That of a function or one of its backward passes. */
        static Part of(Function function, String name) {
            return !name.equals(function.name()) ? GRADIENTS : function.returnsGradients() ? BOTH : VALUES;
        }
    }

    /** The defect that the function has, if it is a known one: one that shows in what the function returns. */
    Optional<Defect> defect(List<Seen> seen) {
        if (seen.stream().allMatch(Seen::raised) || seen.stream().allMatch(one -> right(one) || rounded(one))) {
            return Optional.empty();
        }
        return Defects.all().stream().filter(defect -> defect.evidence() != Evidence.PROTOCOL)
                .filter(defect -> seen.stream().map(one -> defect.subjects(one.trial().operation()))
                        .filter(subjects -> !subjects.isEmpty()).findFirst().orElse(List.of()).stream()
                        .anyMatch(subject -> same(subject, seen))).findFirst();
    }

    private boolean same(Supplier<Subject> subject, List<Seen> seen) {
        return seen.stream().allMatch(one -> gives(subject.get(), one, MANY_DIGITS))
                && seen.stream().filter(one -> gives(subject.get(), one, MOST_DIGITS)).count()
                        >= MOST_CASES * seen.size();
    }

    /** Whether a function returned what the reference does. */
    boolean right(Seen seen) {
        return gives(Subject.REFERENCE, seen, MANY_DIGITS);
    }

    /**
     * Whether a function returned what the textbook formula gives with all its roundings: numbers that a defect would
     * share which is none for this shape, as a mean over the last axis is one over all of an example of one axis.
     */
    private boolean rounded(Seen seen) {
        return finite(seen.outputs()) && finite(seen.gradients()) && gives(new Textbook(), seen, MANY_DIGITS);
    }

    private static boolean finite(Named<Tensor> came) {
        return came.names().stream().allMatch(name ->
                Arrays.stream(came.get(name).toArray()).allMatch(Double::isFinite));
    }

    private boolean gives(Subject subject, Seen one, double digits) {
        Case trial = one.trial();
        try {
            boolean outputs = one.part() == Part.GRADIENTS
                    || same(subject.forward(trial.operation(), trial.inputs()), one.outputs(), digits);
            boolean gradients = one.part() == Part.VALUES
                    || !(trial.operation() instanceof Differentiable differentiable)
                    || same(subject.backward(differentiable, trial.inputs(), trial.upstream()),
                            one.gradients(), digits);
            return !one.raised() && outputs && gradients;
        } catch (RuntimeException broken) {
            return one.raised();
        }
    }

    private boolean same(Named<Tensor> defective, Named<Tensor> came, double digits) {
        return came.names().stream().allMatch(name ->
                defective.has(name) && same(defective.get(name), came.get(name), digits));
    }

    private boolean same(Tensor defective, Tensor came, double digits) {
        if (came.rank() == 0 && defective.rank() > 0) {
            return same(defective, Tensor.filled(defective.shape(), came.scalar()), digits);
        }
        if (!defective.shape().equals(came.shape())) {
            return false;
        }
        double greatest = 1;
        for (double value : defective.toArray()) {
            greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
        }
        double allowed = Math.pow(precision.unitRoundoff(), digits) * greatest;
        for (int i = 0; i < came.count(); i++) {
            boolean equal = Double.compare(came.at(i), defective.at(i)) == 0;
            if (!equal && !(Math.abs(came.at(i) - defective.at(i)) <= allowed)) {
                return false;
            }
        }
        return true;
    }
}
