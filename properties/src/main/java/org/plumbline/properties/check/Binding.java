package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
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

    private static final Pattern MISMATCH =
            Pattern.compile("(\\w+)(?:\\[([\\d, ]*)])?(: expected \\S+, came [^\\s,]+)(.*)", Pattern.DOTALL);

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

    /** The entries that are no longer what was sent, but for those that the function declares to write or return. */
    private List<String> overwritten(Case trial, Map<Integer, Value> after) {
        Set<String> own = Stream.concat(Stream.of(function.returns()), function.after().values().stream())
                .flatMap(Slot::all).filter(Slot.Entries.class::isInstance).map(Slot.Entries.class::cast)
                .flatMap(slot -> slot.entries().keySet().stream()).collect(Collectors.toSet());
        List<String> overwritten = new ArrayList<>();
        dictionaries().forEach((position, dictionary) -> {
            Value.Dictionary sent = (Value.Dictionary) value(dictionary, trial, function.before().size());
            sent.entries().forEach((key, value) -> {
                boolean kept = after.get(position) instanceof Value.Dictionary now && now.entries().containsKey(key)
                        && Described.unchanged(value, now.entries().get(key));
                if (!kept && !own.contains(key)) {
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
            Tensor seen = shifted(view(tensor, input.view(), trial), input.view().plus());
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

    private static Tensor shifted(Tensor tensor, double by) {
        return by == 0 ? tensor : tensor.map(value -> value + by);
    }

    private ElementType type(Port port) {
        return switch (port.kind()) {
            case INDEX -> ElementType.INT64;
            case MASK -> ElementType.BOOL;
            case REAL, CONSTANT -> precision == Precision.DOUBLE ? ElementType.FLOAT64 : ElementType.FLOAT32;
        };
    }

    private static Port port(List<Port> ports, String name) {
        return ports.stream().filter(port -> port.name().equals(name)).findFirst().orElseThrow();
    }

    private static Tensor view(Tensor whole, View view, Case trial) {
        Tensor tensor = view.shared() ? whole.select(0, 0) : whole;
        Tensor ordered = view.order().isEmpty() ? tensor
                : tensor.transpose(view.order().stream().mapToInt(Integer::intValue).toArray());
        return view.shape().map(sizes -> ordered.reshape(Shape.of(sizes.stream()
                .mapToInt(size -> size.whole(trial.operation(), trial.inputs())).toArray()))).orElse(ordered);
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
        Reading reading = new Reading(trial);
        Observed.Pass first = pass(reading, answers, forward, function.returns(), function.arguments(),
                function.after());
        passes.put(function.name(), first instanceof Observed.Pass.Returned returned
                ? new Observed.Pass.Returned(returned.outputs(), returned.gradients(), returned.changed(),
                        overwritten(trial, ((Answer.Returned) answers.get(forward)).after())) : first);
        Case resolved = reading.resolved();
        for (int i = 0; i < function.backward().size(); i++) {
            Function.Backward pass = function.backward().get(i);
            passes.put(pass.name(), answers.size() <= forward + 1 + i ? new Observed.Pass.NotCalled()
                    : pass(new Reading(resolved), answers, forward + 1 + i, pass.returns(), pass.arguments(),
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
        reading.read("", returns, returned.value());
        after.forEach((position, slot) ->
                reading.read("argument " + (position + 1), slot, returned.after().get(position)));
        return reading.complaint.isPresent()
                ? new Observed.Pass.Malformed(reading.complaint.get(), reading.outputs, reading.gradients)
                : new Observed.Pass.Returned(reading.outputs, reading.gradients,
                        returned.changed().stream().map(position -> name(arguments, position))
                                .filter(name -> !function.changes().contains(name)).toList(), List.of());
    }

    private static String name(List<Argument> arguments, int position) {
        return position < arguments.size() && arguments.get(position) instanceof Argument.Input input
                ? (input.upstream() ? "d" : "") + input.port() : "argument " + (position + 1);
    }

    /**
     * What a function returned beside what is right, as the subject has it.
     *
     * @param port the oracle's name of it: {@code dgamma}
     * @param label the subject's, as far as it is known: {@code config['t']}
     * @param place where a program finds it
     * @param view how the subject lays it out
     * @param expected what is right
     * @param actual what came
     */
    record Shown(String port, String label, String place, View view, Tensor expected, Tensor actual) {
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
                shown.add(new Shown(port, label(port, place), place, view, seen(expected, view, trial),
                        seen(actual, view, trial)));
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

    private static Tensor seen(Tensor tensor, View view, Case trial) {
        return shifted(view(tensor, view, trial), view.plus());
    }

    /** A message in the subject's terms that begins with the oracle's, {@code dgamma[1]: expected …}. */
    static String told(String message, List<Shown> shown, Case trial) {
        Matcher parts = MISMATCH.matcher(message);
        if (!parts.matches()) {
            return message;
        }
        return shown.stream().filter(one -> one.port().equals(parts.group(1))).findFirst().map(one -> {
            int[] index = Stream.of(Objects.requireNonNullElse(parts.group(2), "").split(", "))
                    .filter(size -> !size.isEmpty())
                    .mapToInt(Integer::parseInt).toArray();
            Tensor there = seenIndex(one, index, trial);
            int at = IntStream.range(0, there.count()).filter(i -> there.at(i) == 1).findFirst().orElseThrow();
            String place = there.rank() == 0 ? "" : Arrays.toString(there.shape().index(at));
            String numbers = one.view().plus() == 0 ? parts.group(3)
                    : ": expected " + one.expected().at(at) + ", came " + one.actual().at(at);
            return one.label() + place + numbers + parts.group(4);
        }).orElse(message);
    }

    /** One at the place in the subject's layout that the oracle's index is, else zeros. */
    private static Tensor seenIndex(Shown shown, int[] index, Case trial) {
        Named<Tensor> all = shown.port().startsWith("d") && trial.inputs().has(shown.port().substring(1))
                ? trial.inputs() : trial.operation().forward(trial.inputs());
        String name = all == trial.inputs() ? shown.port().substring(1) : shown.port();
        return view(Tensor.build(all.get(name).shape(), at -> Arrays.equals(at, index) ? 1 : 0), shown.view(), trial);
    }

    /** Goes through what was returned, slot by slot; the first that does not fit is complained of. */
    private final class Reading {

        private final Case trial;
        private Named<Tensor> outputs = Named.none();
        private Named<Tensor> gradients = Named.none();
        private Optional<String> complaint = Optional.empty();

        Reading(Case trial) {
            this.trial = trial;
        }

        void read(String place, Slot slot, Value value) {
            if (slot instanceof Slot.Cache || slot instanceof Slot.Anything) {
                return;
            }
            if (slot instanceof Slot.Row row) {
                if (!(value instanceof Value.Sequence sequence)) {
                    complain(place, row.slots().size() + " values", value);
                } else if (sequence.values().size() != row.slots().size()) {
                    complain(place, row.slots().size() + " values", value);
                } else {
                    for (int i = 0; i < row.slots().size(); i++) {
                        read(place.isEmpty() ? "value " + (i + 1) : place + ", value " + (i + 1), row.slots().get(i),
                                sequence.values().get(i));
                    }
                }
            } else if (slot instanceof Slot.Entries entries) {
                if (!(value instanceof Value.Dictionary dictionary)) {
                    complain(place, "a dictionary with " + entries.entries().keySet(), value);
                    return;
                }
                entries.entries().forEach((name, entry) -> {
                    if (!dictionary.entries().containsKey(name)) {
                        complain(place, "a dictionary with the entry " + name, value);
                    } else {
                        read((place.isEmpty() ? "" : place + ", ") + "entry " + name, entry,
                                dictionary.entries().get(name));
                    }
                });
            } else if (slot instanceof Slot.Output output) {
                Tensor right = trial.operation().forward(trial.inputs()).get(output.port());
                tensor(place, value, right.shape(), output.view())
                        .ifPresent(tensor -> outputs = outputs.with(output.port(), tensor));
            } else if (slot instanceof Slot.Gradient gradient && trial.inputs().has(gradient.port())) {
                tensor(place, value, trial.inputs().get(gradient.port()).shape(), gradient.view())
                        .ifPresent(tensor -> gradients = gradients.with(gradient.port(), tensor));
            }
        }

        private Optional<Tensor> tensor(String place, Value value, Shape shape, View view) {
            Tensor came;
            if (value instanceof Value.Array array) {
                came = array.tensor();
            } else if (value instanceof Value.Real number) {
                came = Tensor.scalar(number.number());
            } else if (value instanceof Value.Whole number) {
                came = Tensor.scalar(number.number());
            } else {
                complain(place, "an array of shape " + seen(shape, view), value);
                return Optional.empty();
            }
            Shape expected = seen(shape, view);
            if (!came.shape().equals(expected)) {
                complain(place, "an array of shape " + expected, value);
                if (came.count() != expected.count()) {
                    return Optional.of(came);
                }
            }
            return Optional.of(back(shifted(came, -view.plus()), shape, view));
        }

        private Shape seen(Shape shape, View view) {
            return view(Tensor.zeros(shape), view, trial).shape();
        }

        private Tensor back(Tensor came, Shape shape, View view) {
            if (view.order().isEmpty()) {
                return came.reshape(shape);
            }
            int[] order = view.order().stream().mapToInt(Integer::intValue).toArray();
            int[] inverse = new int[order.length];
            int[] ordered = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                inverse[order[i]] = i;
                ordered[i] = shape.size(order[i]);
            }
            return came.reshape(Shape.of(ordered)).transpose(inverse);
        }

        private void complain(String place, String expected, Value came) {
            if (complaint.isEmpty()) {
                complaint = Optional.of((place.isEmpty() ? "" : place + ": ") + "expected " + expected + ", came "
                        + Described.of(came));
            }
        }

        /** The case with what the function drew by chance: the elements that its output shows to be kept. */
        Case resolved() {
            Named<Tensor> inputs = trial.inputs();
            for (Map.Entry<String, String> drawn : function.drawn().entrySet()) {
                if (inputs.has(drawn.getKey()) && outputs.has(drawn.getValue())) {
                    Tensor shown = outputs.get(drawn.getValue());
                    inputs = inputs.with(drawn.getKey(), shown.map(value -> value == 0 ? 0 : 1));
                }
            }
            return trial.withInputs(inputs);
        }
    }
}
