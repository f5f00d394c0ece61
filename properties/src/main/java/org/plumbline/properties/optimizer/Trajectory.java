package org.plumbline.properties.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.RunningError;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * The way that a parameter goes under an optimizer, step after step from the initial state, along given gradients.
 *
 * <p>Over the whole way, the truth is the definition composed with itself in double-double; the bound is the running
 * error of the same composition, so that it grows with the steps.
 *
 * @param optimizer the update rule
 * @param parameter where it starts
 * @param gradients the gradient of each step: (steps, ...)
 */
public record Trajectory(Optimizer optimizer, Tensor parameter, Tensor gradients) {

    /** Past this share of a parameter, or of 1, a bound does not even tell double precision from single. */
    private static final double COARSE = Precision.SINGLE.unitRoundoff();

    /** Judges every step by where the definition would be had it taken all steps itself; names the first wrong one. */
    public Verdict judgeWhole(Subject subject) {
        List<Named<NdArray<DoubleDouble>>> truth = defined(DoubleDouble.ARITHMETIC);
        List<Named<NdArray<RunningError<Plain>>>> bounds = defined(RunningError.arithmetic(Precision.DOUBLE));
        List<Named<Tensor>> actual = taken(subject);
        Verdict verdict = Verdict.PASS;
        for (int step = 0; step < actual.size(); step++) {
            Named<Expected> expected = Named.none();
            for (String name : truth.get(step).names()) {
                expected = expected.with(name, new Expected(truth.get(step).get(name),
                        Truth.read(bounds.get(step).get(name), RunningError::error)));
            }
            verdict = verdict.and(Expected.judge(expected, actual.get(step)));
            if (verdict.failed()) {
                return verdict.under("after step " + (step + 1) + " of " + upTo(step + 1));
            }
        }
        return verdict.and(sharp(bounds.get(bounds.size() - 1).get("parameter")));
    }

    /** Judges every step by where the definition goes from where the subject was; names the first wrong one. */
    public Verdict judgeSteps(Subject subject) {
        List<Named<Tensor>> actual = taken(subject);
        Named<Tensor> state = optimizer.initial(parameter);
        Verdict verdict = Verdict.PASS;
        for (int step = 0; step < actual.size(); step++) {
            Case trial = new Case(optimizer, state.with("gradient", gradients.select(0, step)), Named.none());
            state = actual.get(step);
            verdict = verdict.and(Expected.judge(Truth.outputs(trial, Precision.DOUBLE), state)
                    .under("step " + (step + 1) + ", " + trial));
        }
        return verdict;
    }

    /** Parameter and state after every step, by the definition, in an arithmetic. */
    public <T extends Real<T>> List<Named<NdArray<T>>> defined(Arithmetic<T> arithmetic) {
        List<Named<NdArray<T>>> steps = new ArrayList<>();
        Named<NdArray<T>> state = Truth.lift(optimizer, optimizer.initial(parameter), arithmetic);
        for (int step = 0; step < gradients.size(0); step++) {
            state = optimizer.define(state.with("gradient", NdArray.input(arithmetic, gradients.select(0, step))));
            steps.add(state);
        }
        return steps;
    }

    /** Parameter and state after every step, by a subject. */
    public List<Named<Tensor>> taken(Subject subject) {
        List<Named<Tensor>> steps = new ArrayList<>();
        Named<Tensor> state = optimizer.initial(parameter);
        for (int step = 0; step < gradients.size(0); step++) {
            state = subject.forward(optimizer, state.with("gradient", gradients.select(0, step)));
            steps.add(state);
        }
        return steps;
    }

    private static Verdict sharp(NdArray<RunningError<Plain>> parameter) {
        return parameter.elements().stream().allMatch(w -> w.error() <= COARSE * (1 + Math.abs(w.value())))
                ? Verdict.PASS : Verdict.inconclusive("the bound has grown past use, on " + parameter);
    }

    private String upTo(int steps) {
        return optimizer.name() + " " + optimizer.conventions() + " " + optimizer.hyperparameters() + " from "
                + parameter + " along " + gradients.slice(0, 0, steps);
    }
}
