package org.plumbline.properties.lane;

import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/** |dx - dx_true| at most the running error bound of the chain rule, for random upstream gradients. */
final class Gradient {

    private Gradient() {
    }

    static Verdict judge(Subject subject, Case trial) {
        return Expected.judgeGradients(Truth.gradients(trial, subject.precision()),
                subject.backward(trial.differentiable(), trial.inputs(), trial.upstream()));
    }
}
