package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.foreign.Answer;
import org.plumbline.properties.foreign.Call;
import org.plumbline.properties.foreign.ElementType;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.foreign.Value;
import org.plumbline.properties.profile.Argument.View;
import org.plumbline.properties.profile.Argument;
import org.plumbline.properties.profile.Function;
import org.plumbline.properties.profile.Slot;

/**
 * Turns cases into calls of a function, and what it returned into named tensors.
 *
 * @param function the function with its backward passes
 * @param precision the precision in which arrays travel
 */
record Binding(Function function, Precision precision) {

    /** The calls of a case: the forward pass, then each backward pass by itself with its cache. */
    Script script(Case trial) {
        List<Call> calls = new ArrayList<>();
        for (Function.Step step : function.before()) {
            calls.add(new Call(step.on() < 0 ? Optional.empty() : Optional.of(new Value.Returned(step.on(), List.of())),
                    step.function(), values(step.arguments(), trial, 0), Map.of(), List.of()));
        }
        int forward = calls.size();
        Optional<String> method = method();
        calls.add(new Call(method.map(name -> new Value.Returned(0, List.of())), method.orElse(function.name()),
                values(function.arguments(), trial, forward), Map.of(), List.copyOf(dictionaries().keySet())));
        for (Function.Backward pass : function.backward()) {
            calls.add(Call.of(pass.name(), values(pass.arguments(), trial, forward).toArray(Value[]::new)));
        }
        return new Script(calls, Arrays.hashCode(trial.inputs().toString().toCharArray()));
    }

    /**
     * Makes the calls of a case and the shapes that it is to give, as the profile says.
     *
     * @throws InvalidArgument if the profile asks for what cannot be: a shape with another number of elements
     */
    void checkFits(Case trial) {
        script(trial);
        Stream.concat(Stream.concat(Stream.of(function.returns()), function.after().values().stream()),
                function.backward().stream().map(Function.Backward::returns)).flatMap(Slot::all).forEach(slot -> {
                    if (slot instanceof Slot.Output output) {
                        Layout.view(trial.operation().forward(trial.inputs()).get(output.port()), output.view(), trial);
                    } else if (slot instanceof Slot.Gradient gradient && trial.inputs().has(gradient.port())) {
                        Layout.view(trial.inputs().get(gradient.port()), gradient.view(), trial);
                    }
                });
    }

    /** By their positions the arguments that are dictionaries; what an adapter takes is its own. */
    Map<Integer, Argument.Entries> dictionaries() {
        Map<Integer, Argument.Entries> dictionaries = new TreeMap<>();
        for (int i = 0; i < function.arguments().size() && function.adapter().isEmpty(); i++) {
            if (function.arguments().get(i) instanceof Argument.Entries entries) {
                dictionaries.put(i, entries);
            }
        }
        return dictionaries;
    }

    /** What a dictionary is called in messages and programs. */
    static String name(int position, Argument.Entries dictionary) {
        return dictionary.name().isEmpty() ? "argument" + (position + 1) : dictionary.name();
    }

    /** The entries that are gone, or no longer what was sent though the function does not declare to write them. */
    private List<String> overwritten(Case trial, Map<Integer, Value> after) {
        Set<String> own = Stream.concat(Stream.of(function.returns()), function.after().values().stream())
                .flatMap(Slot::all).filter(Slot.Entries.class::isInstance).map(Slot.Entries.class::cast)
                .flatMap(slot -> slot.entries().keySet().stream()).collect(Collectors.toSet());
        List<String> overwritten = new ArrayList<>();
        dictionaries().forEach((position, dictionary) -> {
            Value.Dictionary sent = (Value.Dictionary) value(dictionary, trial, function.before().size());
            sent.entries().forEach((key, value) -> {
                boolean there = after.get(position) instanceof Value.Dictionary now && now.entries().containsKey(key);
                if (!there || !own.contains(key)
                        && !Described.unchanged(value, ((Value.Dictionary) after.get(position)).entries().get(key))) {
                    overwritten.add(name(position, dictionary) + "['" + key + "']");
                }
            });
        });
        return overwritten;
    }

    /** The method's name where the function is a method of what its first step constructs. */
    private Optional<String> method() {
        return function.before().stream().limit(1).map(step -> step.function() + ".")
                .filter(function.name()::startsWith).map(type -> function.name().substring(type.length())).findFirst();
    }

    private List<Value> values(List<Argument> arguments, Case trial, int forward) {
        return arguments.stream().map(argument -> value(argument, trial, forward)).toList();
    }

    private Value value(Argument argument, Case trial, int forward) {
        Operation operation = trial.operation();
        if (argument instanceof Argument.Input input && input.view().optional()
                && !trial.inputs().has(input.port())) {
            return new Value.Nothing();
        } else if (argument instanceof Argument.Input input) {
            Tensor tensor = (input.upstream() ? trial.upstream() : trial.inputs()).get(input.port());
            Port port = port(input.upstream() ? operation.signature().outputs() : operation.signature().inputs(),
                    input.port());
            ElementType type = input.view().type().orElse(type(port));
            Tensor seen = Layout.shifted(Layout.view(tensor, input.view(), trial), input.view().plus());
            if (!port.axes().equals("()")) {
                return new Value.Array(type, seen);
            }
            return port.kind() == Port.Kind.INDEX ? new Value.Whole((long) seen.scalar())
                    : new Value.Real(seen.scalar());
        } else if (argument instanceof Argument.Cache) {
            return new Value.Returned(forward, path(function.returns(), List.of()).orElse(List.of()));
        } else if (argument instanceof Argument.StepResult step) {
            return new Value.Returned(step.step(), List.of());
        } else if (argument instanceof Argument.Hyperparameter parameter) {
            Object value = operation.hyperparameters().get(parameter.name());
            return value instanceof OptionalInt optional
                    ? optional.isPresent() ? new Value.Whole(optional.getAsInt()) : new Value.Nothing()
                    : value instanceof Integer whole ? new Value.Whole(whole)
                    : new Value.Real(((Number) value).doubleValue());
        } else if (argument instanceof Argument.Count count) {
            return new Value.Whole(count.formula().whole(operation, trial.inputs()));
        } else if (argument instanceof Argument.Chosen chosen) {
            Convention convention = operation.conventions().get(chosen.convention());
            return chosen.values().get(convention.name());
        } else if (argument instanceof Argument.Constant constant) {
            return constant.value();
        } else if (argument instanceof Argument.Row row) {
            return new Value.Sequence(values(row.arguments(), trial, forward));
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        ((Argument.Entries) argument).entries().forEach((name, entry) -> {
            if (!omitted(entry, trial)) {
                entries.put(name, value(entry, trial, forward));
            }
        });
        return new Value.Dictionary(entries);
    }

    private static boolean omitted(Argument argument, Case trial) {
        return argument instanceof Argument.Input input && input.view().omitted().isPresent()
                && Arrays.stream(trial.inputs().get(input.port()).toArray())
                        .allMatch(value -> value + input.view().plus() == input.view().omitted().getAsDouble());
    }

    private ElementType type(Port port) {
        return switch (port.kind()) {
            case INDEX, WHOLE -> ElementType.INT64;
            case MASK -> ElementType.BOOL;
            case REAL, CONSTANT -> precision == Precision.DOUBLE ? ElementType.FLOAT64 : ElementType.FLOAT32;
        };
    }

    private static Port port(List<Port> ports, String name) {
        return ports.stream().filter(port -> port.name().equals(name)).findFirst().orElseThrow();
    }

    private static Optional<List<Integer>> path(Slot slot, List<Integer> here) {
        if (slot instanceof Slot.Cache) {
            return Optional.of(here);
        }
        if (slot instanceof Slot.Row row) {
            for (int i = 0; i < row.slots().size(); i++) {
                List<Integer> below = new ArrayList<>(here);
                below.add(i);
                Optional<List<Integer>> found = path(row.slots().get(i), below);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What the answers to a case's script say. */
    Observed observed(Case trial, List<Answer> answers) {
        Map<String, Observed.Pass> passes = new LinkedHashMap<>();
        int forward = function.before().size();
        Reading reading = new Reading(function, trial);
        Observed.Pass first = pass(reading, answers, forward, function.returns(), function.arguments(),
                function.after());
        passes.put(function.name(), first instanceof Observed.Pass.Returned returned
                ? new Observed.Pass.Returned(returned.outputs(), returned.gradients(), returned.changed(),
                        overwritten(trial, ((Answer.Returned) answers.get(forward)).after())) : first);
        Case resolved = reading.resolved();
        for (int i = 0; i < function.backward().size(); i++) {
            Function.Backward pass = function.backward().get(i);
            passes.put(pass.name(), answers.size() <= forward + 1 + i ? new Observed.Pass.NotCalled()
                    : pass(new Reading(function, resolved), answers, forward + 1 + i, pass.returns(), pass.arguments(),
                            Map.of()));
        }
        return new Observed(resolved, passes);
    }

    private Observed.Pass pass(Reading reading, List<Answer> answers, int number, Slot returns,
            List<Argument> arguments, Map<Integer, Slot> after) {
        if (answers.size() <= number) {
            return new Observed.Pass.Ended(answers.get(answers.size() - 1));
        }
        if (!(answers.get(number) instanceof Answer.Returned returned)) {
            return new Observed.Pass.Ended(answers.get(number));
        }
        // A program calls of the backward passes the judged one only.
        reading.read("", "r" + Math.min(number, function.before().size() + 1), returns, returned.value());
        after.forEach((position, slot) -> reading.read("argument " + (position + 1),
                name(position, dictionaries().get(position)), slot, returned.after().get(position)));
        return reading.pass(returned.changed().stream().map(position -> name(arguments, position))
                .filter(name -> !function.changes().contains(name)).toList());
    }

    private static String name(List<Argument> arguments, int position) {
        return position < arguments.size() && arguments.get(position) instanceof Argument.Input input
                ? (input.upstream() ? "d" : "") + input.port() : "argument " + (position + 1);
    }

    /** By their positions the names of the arguments of a function that are among these. */
    Map<Integer, String> positions(String function, List<String> among) {
        List<Argument> arguments = function().backward().stream().filter(pass -> pass.name().equals(function))
                .map(Function.Backward::arguments).findFirst().orElse(function().arguments());
        Map<Integer, String> positions = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (among.contains(name(arguments, i))) {
                positions.put(i, name(arguments, i).replace(" ", ""));
            }
        }
        return positions;
    }

    /** All that one of the functions returned in a case and wrote into dictionaries, in its own layout. */
    List<Shown> shown(String name, Case trial, Observed.Pass.Returned returned, String result) {
        List<Shown> shown = new ArrayList<>();
        Named<Tensor> outputs = trial.operation().forward(trial.inputs());
        Named<Tensor> gradients = trial.operation() instanceof Differentiable differentiable
                ? differentiable.backward(trial.inputs(), trial.upstream()) : Named.none();
        BiConsumer<Slot, String> show = new BiConsumer<>() {
            @Override
            public void accept(Slot slot, String place) {
                if (slot instanceof Slot.Row row) {
                    for (int i = 0; i < row.slots().size(); i++) {
                        accept(row.slots().get(i), place + "[" + i + "]");
                    }
                } else if (slot instanceof Slot.Entries entries) {
                    entries.entries().forEach((key, entry) -> accept(entry, place + "['" + key + "']"));
                } else if (slot instanceof Slot.Output output && returned.outputs().has(output.port())) {
                    add(output.port(), place, output.view(), outputs.get(output.port()),
                            returned.outputs().get(output.port()));
                } else if (slot instanceof Slot.Gradient gradient && returned.gradients().has(gradient.port())) {
                    add("d" + gradient.port(), place, gradient.view(), gradients.get(gradient.port()),
                            returned.gradients().get(gradient.port()));
                }
            }

            private void add(String port, String place, View view, Tensor expected, Tensor actual) {
                shown.add(new Shown(port, label(port, place), place, view, Layout.seen(expected, view, trial),
                        Layout.seen(actual, view, trial)));
            }
        };
        function.backward().stream().filter(pass -> pass.name().equals(name)).findFirst().ifPresentOrElse(
                pass -> show.accept(pass.returns(), result), () -> {
                    show.accept(function.returns(), result);
                    function.after().forEach((position, slot) ->
                            show.accept(slot, name(position, dictionaries().get(position))));
                });
        return shown;
    }

    /** An entry is told by its key where the function was given one of this key in a dictionary, else by its port. */
    private String label(String port, String place) {
        int key = place.indexOf("['");
        return key < 0 ? port : dictionaries().entrySet().stream()
                .filter(dictionary -> dictionary.getValue().entries().keySet().stream()
                        .anyMatch(entry -> place.endsWith("['" + entry + "']")))
                .map(dictionary -> name(dictionary.getKey(), dictionary.getValue()) + place.substring(key)).findFirst()
                .orElse(port);
    }
}
