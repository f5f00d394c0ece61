package org.plumbline.reports.training.tribuo;

import java.util.Optional;
import org.plumbline.fixtures.dataset.LabelledData;

/**
 * The least mean loss that a linear classifier of two classes can have on some examples, found by a way that is no
 * training.
 *
 * @param loss the mean loss there
 * @param standardError of that mean: what another sample of as many examples would change
 */
public record Minimum(double loss, double standardError) {

    /** Empty where no classifier has it, as of the logistic loss on classes that a plane parts without an error. */
    static Optional<Minimum> of(Objective objective, LabelledData data) {
        return objective == Objective.LOGISTIC ? LogisticMinimum.of(data) : Optional.of(HingeMinimum.of(data));
    }

    static Minimum of(double[] losses) {
        return new Minimum(Judged.mean(losses), Judged.standardError(losses));
    }
}
