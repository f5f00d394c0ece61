package org.plumbline.reports.exam.evidence;

import java.util.List;
import java.util.Optional;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.Problem;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.fixtures.model.Measured;
import org.plumbline.reports.training.Interval;

/** Whether a band of accuracies holds the interval of what a model came to when it was trained on the real data. */
final class TrainingCheck {

    private TrainingCheck() {
    }

    /** @throws UnusableExam if no such model was trained */
    static Finding of(Evidence.Training claim) throws UnusableExam {
        Optional<Measured> measured = Measured.of(claim.model(), claim.variant());
        if (measured.isEmpty()) {
            throw new UnusableExam(List.of(new Problem(claim.place(), "model: '" + claim.model()
                    + claim.variant().map(variant -> "', variant '" + variant).orElse("") + "' came; allowed: what was "
                    + "trained on real data, " + Measured.all().stream()
                            .map(one -> one.model() + "/" + one.variant()).toList())));
        }
        Interval interval = Interval.of(measured.get().score());
        boolean holds = claim.atLeast().doubleValue() <= interval.low()
                && interval.high() <= claim.atMost().doubleValue();
        String came = String.format("plumbline train %s --variant %s --data FOLDER came to %.4f of %,d test examples, "
                + "with a confidence of 95 in 100 %s; the band is %s to %s", measured.get().model(),
                measured.get().variant(), measured.get().score().accuracy(), measured.get().score().count(), interval,
                claim.atLeast().toPlainString(), claim.atMost().toPlainString());
        return new Finding(holds ? Status.SAMPLED : Status.REFUTED, claim.says(), came);
    }
}
