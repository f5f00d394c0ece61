package org.plumbline.properties.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Draws;
import org.plumbline.properties.generate.Once;
import org.plumbline.properties.profile.Argument;
import org.plumbline.properties.profile.Function;

/**
 * The cases on which a function is tried.
 *
 * @param suite of what the function can be
 * @param precision the subject's: inputs are numbers of it
 */
record Trials(Declared<?> suite, Precision precision) {

    /** So many cases are moved to a great mean: a truth of fifty digits of more elements than these takes seconds. */
    private static final int MOVED = 6;
    private static final int MOST_MOVED = 40;

    /** Random cases; the same seed gives the same ones. Some ordinary ones have an axis longer than the others'. */
    List<Case> draw(Regime regime, long seed, int count) {
        return regime == Regime.ORDINARY ? Draws.larger(cases(regime), seed, count)
                : Draws.of(cases(regime), seed, count);
    }

    /**
     * Cases at a great mean, made of ordinary ones. The mean m is between u^(-1/4) and u^(-1/2), so that of a variance
     * as the mean of the squares less the square of the mean, rounded by u m^2, fewer than half of the digits are left,
     * and of deviations from the mean, rounded by u m, more.
     */
    List<Case> atMean(List<Case> ordinary) {
        double mean = Math.scalb(1, -Math.getExponent(precision.unitRoundoff()) * 3 / 8);
        return ordinary.stream().filter(trial -> Smallest.elements(trial) <= MOST_MOVED)
                .flatMap(trial -> moved(suite, trial, mean).stream()).map(trial -> trial.in(precision))
                .filter(trial -> possible(trial, Regime.EXTREME)).limit(MOVED).toList();
    }

    /** Of the suite's own operation, which its cases have. */
    @SuppressWarnings("unchecked")
    private static <O extends Operation> Optional<Case> moved(Declared<O> suite, Case trial, double mean) {
        return suite.atMean((O) trial.operation(), trial.inputs(), mean).map(trial::withInputs);
    }

    /** The corners of the declared operation's domain, each with upstream gradients of one. */
    List<Case> corners() {
        return corners(suite);
    }

    private static <O extends Operation> List<Case> corners(Declared<O> suite) {
        O operation = suite.standard();
        return suite.corners(operation).stream().map(drawn -> suite.kept(operation, drawn)).map(inputs -> {
            Named<Tensor> upstream = operation instanceof Differentiable ? operation.forward(inputs).map(
                    output -> Tensor.filled(output.shape(), 1)) : Named.<Tensor>none();
            return new Case(operation, inputs, upstream);
        }).toList();
    }

    private Arbitrary<Case> cases(Regime regime) {
        Function function = suite.function();
        // Course code need not take an empty batch or an array without axes; the oracle's own tests do try them.
        Arbitrary<Case> cases = new Once<>(suite.cases(regime)).filter(Trials::filled).filter(this::allowed)
                .filter(trial -> trial.fits(precision)).map(trial -> trial.in(precision));
        cases = cases.map(trial -> new Case(trial.operation(), trial.inputs(), upstream(trial)));
        // Where the function draws a mask, it shows in the zeros of the output: they must come from nothing else.
        return function.drawn().isEmpty() ? cases : cases.map(trial -> trial.withInputs(nonzero(trial)));
    }

    /** Of cases, not of inputs: an operation may have none that fulfil the profile's conditions. */
    private boolean allowed(Case trial) {
        return suite.function().only().stream()
                .allMatch(condition -> condition.holds(trial.operation(), trial.inputs()));
    }

    private static boolean filled(Case trial) {
        return trial.operation().signature().inputs().stream().filter(port -> trial.inputs().has(port.name()))
                .allMatch(port -> trial.inputs().get(port.name()).count() > 0
                        && (port.axes().equals("()") || trial.inputs().get(port.name()).rank() > 0));
    }

    /** One where the function returns gradients itself; zero where no backward pass is told of an output's gradient. */
    private Named<Tensor> upstream(Case trial) {
        Function function = suite.function();
        if (function.returnsGradients()) {
            return trial.upstream().map(dy -> Tensor.filled(dy.shape(), 1));
        }
        Set<String> told = function.backward().stream().flatMap(pass -> pass.arguments().stream())
                .flatMap(Argument::all).filter(Argument.Input.class::isInstance).map(Argument.Input.class::cast)
                .filter(Argument.Input::upstream).map(Argument.Input::port).collect(Collectors.toSet());
        Named<Tensor> upstream = trial.upstream();
        for (String name : trial.upstream().names()) {
            upstream = told.contains(name) ? upstream : upstream.with(name, upstream.get(name).map(dy -> 0));
        }
        return upstream;
    }

    /** Whether an input's elements may be any numbers that the operation takes. */
    boolean free(String input) {
        return !suite.function().fixed().containsKey(input)
                && suite.function().network().map(composition -> !composition.values().containsKey(input)).orElse(true);
    }

    /** Whether a case that was made of another may be tried: it is one of the profile, and of the regime. */
    boolean possible(Case candidate, Regime regime) {
        try {
            // A network refuses only there what does not suit its nodes.
            candidate.operation().forward(candidate.inputs());
            return allowed(candidate) && told(candidate) && telling(candidate)
                    && (regime != Regime.ORDINARY || Suite.smooth(candidate.operation(), candidate.inputs()));
        } catch (InvalidArgument refused) {
            // No case: a running variance must not be negative, say.
            return false;
        }
    }

    /** Whether the function takes the inputs for what they are where it is not told of them. */
    private boolean told(Case trial) {
        return kept(suite, trial).inputs().equals(trial.inputs());
    }

    /** A case that was made of another with what the function takes for granted put back. */
    Case kept(Case changed) {
        return kept(suite, changed);
    }

    private static <O extends Operation> Case kept(Declared<O> suite, Case changed) {
        return changed.withInputs(suite.kept(changed.operation(), changed.inputs()));
    }

    /** Whether a mask that the function draws shows in its output. */
    private boolean telling(Case trial) {
        return suite.function().drawn().isEmpty() || nonzero(trial).equals(trial.inputs());
    }

    private static Named<Tensor> nonzero(Case trial) {
        Named<Tensor> inputs = trial.inputs();
        for (Port port : ((Differentiable) trial.operation()).signature().inputs()) {
            if (port.differentiable()) {
                inputs = inputs.with(port.name(), inputs.get(port.name()).map(value -> value == 0 ? 1 : value));
            }
        }
        return inputs;
    }
}
