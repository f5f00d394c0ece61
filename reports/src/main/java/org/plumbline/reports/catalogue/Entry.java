package org.plumbline.reports.catalogue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.properties.PlainText;
import org.plumbline.properties.Suite;
import org.plumbline.properties.lane.Lane;

/**
 * An operation of the catalogue.
 *
 * @param suite how it is tried
 */
public record Entry(Suite<?> suite) {

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
            if (value instanceof Number || value instanceof OptionalInt) {
                parameters.put(name, PlainText.of(value));
            }
        });
        return parameters;
    }

    /** Its ports of one side under each other choice of a convention that changes them. */
    public List<OtherPorts> otherPorts(Function<Signature, List<Port>> side) {
        return conventions().stream().flatMap(choice -> choice.constants().stream()
                .filter(constant -> constant != choice.standard())
                .flatMap(constant -> OtherPorts.of(operation(), choice.name(), constant, side).stream())).toList();
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
