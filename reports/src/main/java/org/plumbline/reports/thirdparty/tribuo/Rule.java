package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.optimizer.Velocity;
import org.plumbline.oracle.optimizer.WeightDecay;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.real.RunningError;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;

/**
 * An update rule under declared conventions.
 *
 * @param conventions the declaration
 * @param initial the state before the first step, for a parameter
 * @param update the step
 */
record Rule(String conventions, UnaryOperator<Named<Tensor>> initial, UpdateRule update) {

    /** A rule of the oracle, which may change its hyper-parameters from step to step, such as the rate. */
    static Rule of(String schedule, IntFunction<Optimizer> at) {
        Optimizer first = at.apply(1);
        return new Rule(first.name() + conventions(first) + (schedule.isEmpty() ? "" : ", " + schedule),
                start -> first.initial(start.get("parameter")), new UpdateRule() {
                    @Override
                    public <T extends Real<T>> Named<NdArray<T>> step(int t, Named<NdArray<T>> inputs) {
                        return at.apply(t).define(inputs);
                    }
                });
    }

    /** What a rule has to declare: without momentum, no form of velocity. */
    private static String conventions(Optimizer rule) {
        boolean still = rule.state().stream().noneMatch(port -> port.name().equals("velocity"));
        return rule.conventions().entrySet().stream().filter(entry -> entry.getValue() != WeightDecay.NONE)
                .filter(entry -> !(still && entry.getValue() instanceof Velocity))
                .map(entry -> " " + entry.getKey() + "=" + entry.getValue().name()).collect(Collectors.joining(","));
    }

    /** The same rule with a state that starts at another value than 0. */
    Rule startingWith(Map<String, Double> values) {
        String beginnings = values.entrySet().stream().map(entry -> entry.getKey() + " from " + entry.getValue())
                .collect(Collectors.joining(", "));
        return new Rule(conventions + ", " + beginnings, start -> {
            Named<Tensor> state = initial.apply(start);
            for (Map.Entry<String, Double> value : values.entrySet()) {
                state = state.with(value.getKey(), state.get(value.getKey()).map(zero -> value.getValue()));
            }
            return state;
        }, update);
    }

    /** The true parameters after every step, with the running error bound over all steps up to it. */
    List<Expected> trajectory(Tensor start, List<Tensor> gradients) {
        List<NdArray<DoubleDouble>> truths = run(DoubleDouble.ARITHMETIC, start, gradients);
        List<NdArray<RunningError<Plain>>> bounds = run(RunningError.arithmetic(Precision.DOUBLE), start, gradients);
        List<Expected> trajectory = new ArrayList<>();
        for (int t = 0; t < truths.size(); t++) {
            trajectory.add(new Expected(truths.get(t), Truth.read(bounds.get(t), RunningError::error)));
        }
        return trajectory;
    }

    /** Judges the parameters after every step. */
    Verdict judge(Tensor start, List<Tensor> gradients, List<Tensor> parameters) {
        List<Expected> expected = trajectory(start, gradients);
        List<Verdict> steps = IntStream.range(0, parameters.size()).mapToObj(t -> expected.get(t)
                .judge("parameter", parameters.get(t)).under("step " + (t + 1))).toList();
        // The message of the first step that is off says more than that of the worst, which inherits its error.
        double worst = Verdict.worst(steps).ratio();
        return steps.stream().filter(step -> step.outcome() != Verdict.Outcome.PASS).findFirst()
                .map(off -> new Verdict(off.outcome(), worst, off.message()))
                .orElse(new Verdict(Verdict.Outcome.PASS, worst, ""));
    }

    private <T extends Real<T>> List<NdArray<T>> run(Arithmetic<T> arithmetic, Tensor start, List<Tensor> gradients) {
        Named<NdArray<T>> state = Named.none();
        Named<Tensor> first = initial.apply(Named.of("parameter", start));
        for (String name : first.names()) {
            state = state.with(name, NdArray.input(arithmetic, first.get(name)));
        }
        List<NdArray<T>> path = new ArrayList<>();
        for (int t = 1; t <= gradients.size(); t++) {
            state = update.step(t, state.with("gradient", NdArray.input(arithmetic, gradients.get(t - 1))));
            path.add(state.get("parameter"));
        }
        return path;
    }
}
