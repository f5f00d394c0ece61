package org.plumbline.properties.lane;

import java.util.stream.IntStream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * Tolerance zero. The inputs are such that every partial sum in any order is a double, so that any right
 * implementation, with or without fused multiply-add, gives the same bits.
 */
final class Exact {

    private Exact() {
    }

    static Verdict judge(Subject subject, Case trial) {
        Verdict forward = Expected.judge(exact(trial, Truth.outputs(trial, Precision.DOUBLE)),
                subject.forward(trial.operation(), trial.inputs())).under("forward");
        if (!(trial.operation() instanceof Differentiable differentiable)) {
            return forward;
        }
        return forward.and(Expected.judgeGradients(exact(trial, Truth.gradients(trial, Precision.DOUBLE)),
                subject.backward(differentiable, trial.inputs(), trial.upstream())).under("gradient"));
    }

    private static Named<Expected> exact(Case trial, Named<Expected> expected) {
        for (String name : expected.names()) {
            NdArray<DoubleDouble> truth = expected.get(name).truth();
            if (IntStream.range(0, truth.count()).anyMatch(i -> truth.at(i).number().lo() != 0)) {
                throw new IllegalStateException("the generator made a case that is not exact in " + name + ": "
                        + trial);
            }
        }
        return expected.map(Expected::exactly);
    }
}
