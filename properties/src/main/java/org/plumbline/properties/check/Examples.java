package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Verdict;
import org.plumbline.properties.check.FunctionVerdict.Compared;
import org.plumbline.properties.check.FunctionVerdict.Counterexample;
import org.plumbline.properties.foreign.Call;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.foreign.Value;

/**
 * Writes cases down for a person: the numbers, what is right and what came, and a program that shows it.
 *
 * @param module the name under which a program finds the function
 * @param trials where the cases come from
 * @param binding of the function
 */
record Examples(String module, Trials trials, Binding binding) {

    /** A case on which a function returned what is wrong. */
    Counterexample counterexample(String name, Case trial, Observed.Pass.Returned returned, Verdict verdict) {
        return counterexample(name, trial, returned, told(name, trial, returned, verdict));
    }

    /** The same with what is said of it. */
    Counterexample counterexample(String name, Case trial, Observed.Pass.Returned returned, String message) {
        List<Shown> shown = binding.shown(name, trial, returned, result(name, trial));
        return new Counterexample(inputs(name, trial), message,
                lines(shown, Shown::expected), lines(shown, Shown::actual),
                snippet(name, trial, Map.of(), shown.stream().map(Beside::numbers).toList()),
                shown.stream().map(one -> new Compared(one.label(), one.expected(), one.actual())).toList());
    }

    /** What is wrong in a failing case, in the subject's terms. */
    String told(String name, Case trial, Observed.Pass.Returned returned, Verdict verdict) {
        return Shown.told(verdict.message(), binding.shown(name, trial, returned, result(name, trial)), trial);
    }

    private static String lines(List<Shown> shown, java.util.function.Function<Shown, Tensor> values) {
        return shown.stream().map(one -> one.label() + " = " + values.apply(one) + "\n")
                .collect(Collectors.joining());
    }

    private static String lines(String prefix, Named<Tensor> shown, Named<Tensor> values) {
        return shown.names().stream().map(name -> prefix + name + " = " + values.get(name) + "\n")
                .collect(Collectors.joining());
    }

    /** A case on which it returned no numbers to be compared; what is right is not known if it draws by chance. */
    Counterexample unreturned(String name, Case at, String message) {
        return new Counterexample(inputs(name, at), message, binding.function().drawn().isEmpty()
                ? lines(binding.shown(name, at, right(at), result(name, at)), Shown::expected) : "", "",
                snippet(name, at, Map.of(), List.of()), List.of());
    }

    private static Observed.Pass.Returned right(Case at) {
        Named<Tensor> gradients = at.operation() instanceof Differentiable differentiable
                ? differentiable.backward(at.inputs(), at.upstream()) : Named.none();
        return new Observed.Pass.Returned(at.operation().forward(at.inputs()), gradients, List.of(), List.of());
    }

    /** A case on which it returned what has not the form that it should have. */
    Counterexample misfit(String name, Checker.Trial trial, String message, Beside misfit) {
        Case at = trial.observed().trial();
        return new Counterexample(inputs(name, at), message, "", "",
                snippet(name, at, Map.of(), List.of(misfit)), List.of());
    }

    /** A case on which it changed some of its arguments, which are shown before and after the call. */
    Counterexample changed(String name, Checker.Trial trial, String message, List<String> arguments) {
        Case at = trial.observed().trial();
        List<Call> calls = needed(name, at).calls();
        Map<Integer, String> kept = binding.positions(name, arguments);
        return new Counterexample(inputs(name, at), message, "", "", snippet(name, at, kept, kept.entrySet().stream()
                .map(one -> Beside.kept(one.getValue(), calls.get(calls.size() - 1).arguments().get(one.getKey()),
                        one.getValue())).toList()), List.of());
    }

    /** The same of entries of its dictionaries, {@code bn_param['eps']}. */
    Counterexample overwritten(String name, Checker.Trial trial, String message, List<String> entries) {
        Case at = trial.observed().trial();
        List<Call> calls = needed(name, at).calls();
        List<Beside> shown = new ArrayList<>();
        binding.dictionaries().forEach((position, dictionary) ->
                ((Value.Dictionary) calls.get(calls.size() - 1).arguments().get(position)).entries()
                        .forEach((key, sent) -> {
                            String called = Binding.name(position, dictionary);
                            if (entries.contains(called + "['" + key + "']")) {
                                shown.add(Beside.kept(called + "['" + key + "']", sent,
                                        called + ".get('" + key + "')"));
                            }
                        }));
        return new Counterexample(inputs(name, at), message, "", "", snippet(name, at, Map.of(), shown), List.of());
    }

    /** The inputs and upstream gradients that a pass is told of, and what varies of conventions and numbers. */
    private String inputs(String name, Case trial) {
        Set<String> told = trials.suite().told();
        StringBuilder lines = new StringBuilder();
        trial.operation().conventions().forEach((key, value) -> lines.append(told.contains(key)
                ? key + " = " + value.name() + "\n" : ""));
        trial.operation().hyperparameters().forEach((key, value) -> lines.append(told.contains(key)
                ? key + " = " + value + "\n" : ""));
        return lines + lines("", trial.inputs(), trial.inputs())
                + (name.equals(binding.function().name()) ? "" : lines("d", trial.upstream(), trial.upstream()));
    }

    /** The calls that a pass needs: those before it, and not the other backward passes. */
    private Script needed(String name, Case trial) {
        return new Script(binding.script(trial).calls().stream().filter(call -> call.function().equals(name)
                || binding.function().backward().stream().noneMatch(pass -> pass.name().equals(call.function())))
                .toList(), 0);
    }

    /** How the program calls what a pass returns. */
    private String result(String name, Case trial) {
        return "r" + (needed(name, trial).calls().size() - 1);
    }

    private String snippet(String name, Case trial, Map<Integer, String> kept, List<Beside> shown) {
        Map<Integer, String> dictionaries = new TreeMap<>();
        binding.dictionaries().forEach((position, entries) ->
                dictionaries.put(position, Binding.name(position, entries)));
        return PythonSnippet.of(module, binding.function().adapter(), needed(name, trial), dictionaries, kept,
                shown);
    }
}
