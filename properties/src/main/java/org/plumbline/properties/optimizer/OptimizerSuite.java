package org.plumbline.properties.optimizer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.optimizer.Optimizer;
import org.plumbline.oracle.optimizer.WeightDecay;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.generate.Inputs;
import org.plumbline.properties.generate.Sizes;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/**
 * How an optimizer is tried: single steps from random states, and whole trajectories from the initial one.
 *
 * @param <O> the optimizer
 */
public abstract class OptimizerSuite<O extends Optimizer> implements Suite<O> {

    private static final Values STEPS = Values.among(1, 2, 3, 7, 20, 100, 1000, 1e6);

    /** The optimizer's own laws. */
    abstract List<Law> ownLaws();

    @Override
    public Set<Regime> regimes() {
        return EnumSet.of(Regime.ORDINARY, Regime.EXTREME);
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O optimizer, Regime regime) {
        return Sizes.shape(0, 2, 3).flatMap(shape -> {
            Inputs inputs = Inputs.of(optimizer, regime).ellipsis(shape);
            Values values = regime == Regime.EXTREME ? OptimizerSuite::normal : Values.of(regime);
            if (regime == Regime.EXTREME) {
                inputs.values("parameter", values).values("gradient", values);
                optimizer.state().forEach(port -> inputs.values(port.name(), values));
            }
            optimizer.notNegative().forEach(name -> inputs.values(name, random -> Math.abs(values.draw(random))));
            if (optimizer.countsSteps()) {
                inputs.values("step", STEPS);
            }
            return restricted(inputs, optimizer, regime).arbitrary();
        });
    }

    /** No subnormal: it has lost the digits that a division by a small epsilon would bring up. */
    private static double normal(Random random) {
        double value = Values.of(Regime.EXTREME).draw(random);
        return Math.abs(value) < Double.MIN_NORMAL ? 0 : value;
    }

    /** The state held to what can come of steps, where this is less than any numbers. */
    Inputs restricted(Inputs inputs, O optimizer, Regime regime) {
        return inputs;
    }

    /** Trajectories of this many steps from a random parameter along random gradients. */
    public Arbitrary<Trajectory> trajectories(int steps) {
        return trajectories(operations(Regime.ORDINARY), steps);
    }

    /** Trajectories of rules that {@link #isOpen}. */
    public Arbitrary<Trajectory> openTrajectories(int steps) {
        return trajectories(operations(Regime.ORDINARY).filter(this::isOpen), steps);
    }

    /**
     * Whether rounding errors do not feed on themselves, so that a bound over hundreds of steps says something.
     *
     * <p>An L2 penalty lets the parameter's error into the gradient, and decoupled decay uses the parameter twice: the
     * bound, which cannot know that both uses share one error, grows by (1 + rate lambda) a step or, through a
     * quotient, faster. With rate lambda at most 0.01 that is a factor of 20 in 300 steps.
     */
    boolean isOpen(O optimizer) {
        Map<String, Object> parameters = optimizer.hyperparameters();
        return optimizer.conventions().get("weightDecay") != WeightDecay.L2_PENALTY
                && (double) parameters.get("rate") * (double) parameters.get("lambda") <= 0.01;
    }

    private Arbitrary<Trajectory> trajectories(Arbitrary<O> operations, int steps) {
        return Combinators.combine(operations, Sizes.upTo(3)).flatAs((optimizer, n) ->
                Combinators.combine(
                        Tensors.of(Shape.of(n), Values.of(Regime.ORDINARY)),
                        Tensors.fixed(Shape.of(steps, n), Values.of(Regime.ORDINARY)))
                .as((parameter, gradients) -> new Trajectory(optimizer, parameter, gradients)));
    }

    @Override
    public List<Law> laws() {
        List<Law> laws = new ArrayList<>(List.of(
                new Law("every element by itself", "a step of reshaped inputs = the reshaped step, to the last bit",
                        OptimizerSuite::elementByElement),
                new Law("what has no past and no gradient rests",
                        "g = 0 from the initial state gives w' = w", OptimizerSuite::rests)
                        .at("w = 0 or no weight decays", OptimizerSuite::resting)));
        laws.addAll(ownLaws());
        return laws;
    }

    private static Verdict elementByElement(Subject subject, Case trial) {
        Tensor w = trial.inputs().get("parameter");
        Shape flat = Shape.of(w.count());
        UnaryOperator<Tensor> flatten = tensor -> tensor.shape().equals(w.shape()) && w.rank() > 0
                ? tensor.reshape(flat) : tensor;
        Named<Tensor> flattened = trial.inputs().map(flatten);
        Named<Tensor> expected = subject.forward(trial.operation(), trial.inputs()).map(flatten);
        Named<Tensor> actual = subject.forward(trial.operation(), flattened);
        return Verdict.that(expected.equals(actual), "reshaped " + expected + ", of reshaped inputs " + actual);
    }

    private static Case resting(Case trial) {
        boolean decays = !trial.operation().hyperparameters().get("lambda").equals(0.0);
        return !decays ? trial : trial.withInputs(trial.inputs().with("parameter",
                Tensor.zeros(trial.inputs().get("parameter").shape())));
    }

    private static Verdict rests(Subject subject, Case trial) {
        Optimizer optimizer = (Optimizer) trial.operation();
        Tensor w = trial.inputs().get("parameter");
        Named<Tensor> inputs = optimizer.initial(w).with("gradient", Tensor.zeros(w.shape()));
        Tensor moved = subject.forward(optimizer, inputs).get("parameter");
        return Verdict.that(moved.minus(w).equals(w.map(x -> 0)), "from " + w + " to " + moved);
    }

    /** Two operations whose parameters are equal in truth: each within its bound, so within the sum of each other. */
    static Verdict sameParameter(Subject subject, Operation one, Named<Tensor> inputs, Operation other,
            Named<Tensor> otherInputs) {
        Tensor w = subject.forward(one, inputs).get("parameter");
        Tensor bound = bound(one, inputs).plus(bound(other, otherInputs));
        return Expected.of(w, bound).judge("parameter", subject.forward(other, otherInputs).get("parameter"));
    }

    /** The bound on the new parameter. */
    static Tensor bound(Operation operation, Named<Tensor> inputs) {
        return Truth.outputs(new Case(operation, inputs, Named.none()), Precision.DOUBLE).get("parameter").bound();
    }

    /** How far off a difference {@link #move} may be: by the bound on the parameter, and its own rounding. */
    static Tensor slack(Operation operation, Named<Tensor> inputs, Tensor move) {
        return bound(operation, inputs).plus(move.map(d -> Precision.DOUBLE.unitRoundoff() * Math.abs(d)));
    }

    /** How far the step went. */
    static Tensor move(Subject subject, Operation operation, Named<Tensor> inputs) {
        return subject.forward(operation, inputs).get("parameter").minus(inputs.get("parameter"));
    }

    /**
     * An optimizer's law where it is changed so: without momentum, say.
     *
     * @param words what is changed
     * @param changed the case's optimizer with it
     */
    static <O extends Optimizer> Law given(String words, Class<O> type, UnaryOperator<O> changed, Law law) {
        return law.at(words, trial -> trial.withOperation(changed.apply(type.cast(trial.operation()))));
    }

    /**
     * That the scale of gradients does not matter, for an optimizer without epsilon and weight decay.
     *
     * @param bare the case's optimizer without them
     * @param degrees the power of the scale that each state grows with; 0 for one that is not named
     */
    static <O extends Optimizer> Law scaleInvariance(Class<O> type, UnaryOperator<O> bare,
            Map<String, Integer> degrees) {
        return given("epsilon = 0 and no weight decays", type, bare, new Law(
                "the scale of the gradients does not matter",
                "w'(4 g, " + scaled(degrees) + ") = w'(g), to the last bit", (subject, trial) -> {
                    Operation optimizer = trial.operation();
                    Named<Tensor> scaled = trial.inputs().with("gradient", trial.inputs().get("gradient").times(4));
                    for (String name : degrees.keySet().stream().filter(scaled::has).toList()) {
                        scaled = scaled.with(name, scaled.get(name).times(Math.pow(4, degrees.get(name))));
                    }
                    Tensor once = subject.forward(optimizer, trial.inputs()).get("parameter");
                    Tensor fourfold = subject.forward(optimizer, scaled).get("parameter");
                    return Verdict.that(once.equals(fourfold), "w' = " + once + ", of gradients fourfold " + fourfold);
                }));
    }

    /** The states scaled as the gradient is, in the order of their names: "4 m, 16 v". */
    private static String scaled(Map<String, Integer> degrees) {
        return degrees.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(state -> (int) Math.pow(4, state.getValue()) + " " + state.getKey())
                .collect(Collectors.joining(", "));
    }
}
