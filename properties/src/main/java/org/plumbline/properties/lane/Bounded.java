package org.plumbline.properties.lane;

import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** |y - y_true| at most the running error bound of the textbook formula. */
final class Bounded {

    private Bounded() {
    }

    static Verdict judge(Subject subject, Case trial) {
        return Expected.judge(Truth.outputs(trial, subject.precision()),
                subject.forward(trial.operation(), trial.inputs()));
    }
}
