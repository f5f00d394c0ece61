package org.plumbline.properties.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Law;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.profile.Argument;
import org.plumbline.properties.profile.Components;
import org.plumbline.properties.profile.Function;

/**
 * A suite kept to what a function can be: the defaults but for what the profile sets and what the function is told by an
 * argument, which vary; with just the inputs that it takes.
 */
record Declared<O extends Operation>(Suite<O> suite, Function function) implements Suite<O> {

    @Override
    public O standard() {
        return Components.with(suite.standard(), function.set());
    }

    @Override
    public Arbitrary<O> operations(Regime regime) {
        Set<String> told = told();
        return suite.operations(regime).map(drawn -> {
            Map<String, Object> values = new HashMap<>();
            drawn.conventions().forEach((name, value) -> keep(values, told, name, value));
            drawn.hyperparameters().forEach((name, value) -> keep(values, told, name, value));
            values.putAll(function.set());
            return Components.with(suite.standard(), values);
        });
    }

    private static void keep(Map<String, Object> values, Set<String> told, String name, Object value) {
        if (told.contains(name)) {
            values.put(name, value);
        }
    }

    @Override
    public Arbitrary<Named<Tensor>> inputs(O operation, Regime regime) {
        Set<String> taken = taken();
        List<Port> optional = operation.signature().inputs().stream().filter(port -> !port.required()).toList();
        return suite.inputs(operation, regime)
                .filter(inputs -> optional.stream()
                        .allMatch(port -> !taken.contains(port.name()) || inputs.has(port.name())))
                .map(inputs -> {
                    Named<Tensor> kept = inputs;
                    for (Port port : optional) {
                        kept = taken.contains(port.name()) ? kept : kept.without(port.name());
                    }
                    return kept;
                });
    }

    @Override
    public Set<Regime> regimes() {
        return suite.regimes();
    }

    @Override
    public List<Law> laws() {
        return suite.laws();
    }

    /** The conventions and hyper-parameters that an argument tells of. */
    Set<String> told() {
        Set<String> names = new TreeSet<>();
        arguments().forEach(argument -> told(argument, names));
        return names;
    }

    private static void told(Argument argument, Set<String> names) {
        if (argument instanceof Argument.Hyperparameter parameter) {
            names.add(parameter.name());
        } else if (argument instanceof Argument.Chosen chosen) {
            names.add(chosen.convention());
        } else if (argument instanceof Argument.Entries entries) {
            entries.entries().values().forEach(entry -> told(entry, names));
        } else if (argument instanceof Argument.Row row) {
            row.arguments().forEach(entry -> told(entry, names));
        }
    }

    private Set<String> taken() {
        Set<String> names = new TreeSet<>(function.drawn().keySet());
        arguments().forEach(argument -> taken(argument, names));
        return names;
    }

    private static void taken(Argument argument, Set<String> names) {
        if (argument instanceof Argument.Input input && !input.upstream()) {
            names.add(input.port());
        } else if (argument instanceof Argument.Entries entries) {
            entries.entries().values().forEach(entry -> taken(entry, names));
        } else if (argument instanceof Argument.Row row) {
            row.arguments().forEach(entry -> taken(entry, names));
        }
    }

    private List<Argument> arguments() {
        return java.util.stream.Stream.concat(function.arguments().stream(),
                function.before().stream().flatMap(step -> step.arguments().stream())).toList();
    }
}
