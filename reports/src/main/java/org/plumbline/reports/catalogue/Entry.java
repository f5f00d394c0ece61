package org.plumbline.reports.catalogue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.properties.PlainText;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Draws;
import org.plumbline.properties.lane.Lane;

/**
 * An operation of the catalogue.
 *
 * @param suite how it is tried
 */
public record Entry(Suite<?> suite) {

    /** A value that is one of four is missing from none but one list of so many in 1e12. */
    private static final int DRAWS = 100;

    /** The operation with its documented defaults. */
    public Operation operation() {
        return suite.standard();
    }

    public String name() {
        return operation().name();
    }

    /** The last part of its package: {@code layer}, {@code loss}. */
    public String family() {
        String packageName = operation().getClass().getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    /** Its conventions, each with all choices. */
    public List<Choice> conventions() {
        return operation().conventions().entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }

    /** Its hyper-parameters as text, with their defaults. What a network is built of is none. */
    public Map<String, String> hyperparameters() {
        return hyperparameters(operation());
    }

    private static Map<String, String> hyperparameters(Operation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        operation.hyperparameters().forEach((name, value) -> {
            if (isParameter(value)) {
                parameters.put(name, PlainText.of(value));
            }
        });
        return parameters;
    }

    /**
     * Its ports of one side under each other choice of a convention that changes them, and under other values of a
     * hyper-parameter that do, the first of those under which they are alike. Values are those that its suite tries.
     */
    public List<OtherPorts> otherPorts(Function<Signature, List<Port>> side) {
        List<OtherPorts> all = new ArrayList<>();
        conventions().forEach(choice -> choice.constants().stream()
                .filter(constant -> constant != choice.standard())
                .forEach(constant -> OtherPorts.of(operation(), choice.name(), constant, side).ifPresent(all::add)));
        tried().forEach((name, values) -> {
            List<OtherPorts> ofName = new ArrayList<>();
            values.forEach(value -> OtherPorts.of(operation(), name, value, side)
                    .filter(other -> ofName.stream().noneMatch(other::alike)).ifPresent(ofName::add));
            all.addAll(ofName);
        });
        return all;
    }

    /** The values of hyper-parameters that its suite draws; always the same ones. */
    private Map<String, Set<Object>> tried() {
        Map<String, Set<Object>> tried = new LinkedHashMap<>();
        for (Regime regime : suite.regimes()) {
            for (Operation drawn : Draws.of(suite.operations(regime), 0, DRAWS)) {
                drawn.hyperparameters().forEach((name, value) -> {
                    if (isParameter(value)) {
                        tried.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(value);
                    }
                });
            }
        }
        return tried;
    }

    private static boolean isParameter(Object value) {
        return value instanceof Number || value instanceof OptionalInt;
    }

    /** Its named presets: how each departs from the defaults, by component. */
    public Map<String, Map<String, String>> presets() {
        Map<String, Map<String, String>> presets = new TreeMap<>();
        Map<String, String> standard = components(operation());
        for (Method method : operation().getClass().getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0
                    && method.getReturnType() == operation().getClass() && !method.getName().equals("standard")) {
                Map<String, String> departures = components(made(method));
                departures.entrySet().removeIf(part -> part.getValue().equals(standard.get(part.getKey())));
                presets.put(method.getName(), departures);
            }
        }
        return presets;
    }

    private static Operation made(Method preset) {
        try {
            return (Operation) preset.invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public preset " + preset, impossible);
        }
    }

    private static Map<String, String> components(Operation operation) {
        Map<String, String> components = new LinkedHashMap<>();
        operation.conventions().forEach((name, convention) -> components.put(name, convention.toString()));
        components.putAll(hyperparameters(operation));
        return components;
    }

    /** The lanes that judge it. */
    public List<Lane> lanes() {
        return Arrays.stream(Lane.values()).filter(lane -> lane.applies(suite)).toList();
    }
}
