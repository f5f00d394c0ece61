package org.plumbline.properties.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.profile.Argument;
import org.plumbline.properties.profile.Components;
import org.plumbline.properties.profile.Function;

/**
 * A suite kept to what a function can be: the defaults but for what the profile sets and what the function is told by
 * an argument, which vary; with just the inputs that it takes.
 */
record Declared<O extends Operation>(Suite<O> suite, Function function) implements Suite<O> {

    @Override
    public O standard() {
        return Components.with(suite.standard(), function.set());
    }

    /** Of the suite's draws those that the profile allows: what it tells of is then fit for what it sets. */
    @Override
    public Arbitrary<O> operations(Regime regime) {
        Set<String> told = told();
        return suite.operations(regime).filter(this::allowed).map(drawn -> kept(drawn, told))
                .filter(Optional::isPresent).map(Optional::get);
    }

    /** What is told as drawn, the rest as declared; nothing where both do not go together. */
    private Optional<O> kept(O drawn, Set<String> told) {
        Map<String, Object> values = new HashMap<>();
        drawn.conventions().forEach((name, value) -> keep(values, told, name, value));
        drawn.hyperparameters().forEach((name, value) -> keep(values, told, name, value));
        values.putAll(function.set());
        try {
            return Optional.of(Components.with(suite.standard(), values));
        } catch (InvalidArgument refused) {
            return Optional.empty();
        }
    }

    private boolean allowed(O drawn) {
        return drawn.conventions().entrySet().stream().allMatch(convention -> {
            Object set = function.set().get(convention.getKey());
            return set == null || set == convention.getValue() || set.equals(((Enum<?>) convention.getValue()).name());
        }) && function.allArguments().filter(Argument.Chosen.class::isInstance).map(Argument.Chosen.class::cast)
                .allMatch(chosen -> chosen.values().containsKey(drawn.conventions().get(chosen.convention()).name()));
    }

    private static void keep(Map<String, Object> values, Set<String> told, String name, Object value) {
        if (told.contains(name)) {
            values.put(name, value);
        }
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O operation, Regime regime) {
        Set<String> taken = taken();
        Set<String> needed = new TreeSet<>(taken);
        inputs().filter(input -> input.view().optional()).forEach(input -> needed.remove(input.port()));
        List<Port> optional = operation.signature().inputs().stream().filter(port -> !port.required()).toList();
        Map<String, Double> omitted = omitted();
        return suite.inputs(operation, regime)
                .filter(inputs -> optional.stream()
                        .allMatch(port -> !needed.contains(port.name()) || inputs.has(port.name())))
                .map(inputs -> {
                    Named<Tensor> kept = inputs;
                    for (Port port : optional) {
                        kept = taken.contains(port.name()) ? kept : kept.without(port.name());
                    }
                    return kept;
                })
                .map(inputs -> kept(operation, inputs))
                .flatMap(inputs -> omitted.isEmpty() ? Arbitraries.just(inputs) : Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(inputs)), Tuple.of(1, Arbitraries.just(filled(inputs, omitted)))));
    }

    /** With what the function is not told as it takes it to be: what it shares among all, and what is fixed. */
    Named<Tensor> kept(Operation operation, Named<Tensor> inputs) {
        Named<Tensor> alike = shared(inputs);
        Map<String, Double> values = new HashMap<>();
        function.fixed().forEach((name, value) -> values.put(name, value.value(operation, alike)));
        return filled(alike, values);
    }

    /** What the function takes once for all is the same for all: what the first has. */
    private Named<Tensor> shared(Named<Tensor> inputs) {
        List<String> shared = inputs().filter(input -> input.view().shared()).map(Argument.Input::port).toList();
        Named<Tensor> alike = inputs;
        for (String name : shared) {
            if (inputs.has(name)) {
                Tensor all = inputs.get(name);
                alike = alike.with(name, Tensor.build(all.shape(), at -> {
                    int[] first = at.clone();
                    first[0] = 0;
                    return all.get(first);
                }));
            }
        }
        return alike;
    }

    private static Named<Tensor> filled(Named<Tensor> inputs, Map<String, Double> values) {
        Named<Tensor> filled = inputs;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            filled = filled.with(value.getKey(), inputs.get(value.getKey()).map(element -> value.getValue()));
        }
        return filled;
    }

    @Override
    public Arbitrary<Named<Tensor>> upstreams(O operation, Named<Tensor> inputs, Regime regime) {
        return suite.upstreams(operation, inputs, regime);
    }

    @Override
    public Set<Regime> regimes() {
        return suite.regimes();
    }

    /** Of a function that takes no other inputs. */
    @Override
    public List<Named<Tensor>> corners(O operation) {
        return suite.corners(operation).stream().filter(inputs -> inputs.names().equals(taken())).toList();
    }

    @Override
    public Optional<Named<Tensor>> atMean(O operation, Named<Tensor> inputs, double mean) {
        return suite.atMean(operation, inputs, mean);
    }

    @Override
    public List<Law> laws() {
        return suite.laws();
    }

    /** The conventions and hyper-parameters that an argument tells of. */
    Set<String> told() {
        Set<String> names = new TreeSet<>();
        function.allArguments().forEach(argument -> {
            if (argument instanceof Argument.Hyperparameter parameter) {
                names.add(parameter.name());
            } else if (argument instanceof Argument.Chosen chosen) {
                names.add(chosen.convention());
            }
        });
        return names;
    }

    private Set<String> taken() {
        Set<String> names = new TreeSet<>(function.drawn().keySet());
        names.addAll(function.fixed().keySet());
        inputs().forEach(input -> names.add(input.port()));
        return names;
    }

    /** The inputs that the function may do without, and the number that it then takes them to be. */
    private Map<String, Double> omitted() {
        return inputs().filter(input -> input.view().omitted().isPresent()).collect(Collectors.toMap(
                Argument.Input::port, input -> input.view().omitted().getAsDouble() - input.view().plus()));
    }

    private Stream<Argument.Input> inputs() {
        return function.allArguments().filter(Argument.Input.class::isInstance).map(Argument.Input.class::cast)
                .filter(input -> !input.upstream());
    }
}
