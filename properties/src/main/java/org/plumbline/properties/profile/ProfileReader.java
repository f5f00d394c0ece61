package org.plumbline.properties.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.properties.foreign.ElementType;
import org.plumbline.properties.foreign.Value;
import org.plumbline.properties.profile.Argument.View;

/** Reads a profile from YAML. The format is described in {@code PROFILES.md} beside the shipped profiles. */
public final class ProfileReader {

    private static final Set<String> FUNCTION_KEYS = Set.of("name", "file", "operation", "set", "before", "arguments",
            "returns", "after", "drawn", "backward");

    private final String source;
    private final java.util.function.Function<String, Operation> operations;

    private ProfileReader(String source, java.util.function.Function<String, Operation> operations) {
        this.source = source;
        this.operations = operations;
    }

    /**
     * Reads a profile.
     *
     * @param source what errors name: the file
     * @param yaml the text
     * @param operations an operation by its name; throws {@link InvalidArgument} for one it does not know
     * @throws InvalidArgument if it is no profile: the place, what came, what is allowed
     */
    public static Profile read(String source, String yaml, java.util.function.Function<String, Operation> operations) {
        try {
            return new ProfileReader(source, operations).profile(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException broken) {
            throw new InvalidArgument(source, broken.getOriginalMessage() + " at line "
                    + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNr()), "a profile in YAML");
        }
    }

    private Profile profile(JsonNode root) {
        keys("", root, Set.of("name", "title", "functions", "editions"));
        Map<String, JsonNode> plain = new LinkedHashMap<>();
        List<Function> functions = list("functions", root.get("functions"), (at, node) -> {
            plain.put(text(at + ".name", node.get("name")), node);
            return function(at, node);
        });
        Map<String, List<Function>> editions = new LinkedHashMap<>();
        if (root.has("editions")) {
            root.get("editions").properties().forEach(edition -> editions.put(edition.getKey(),
                    list("editions." + edition.getKey(), edition.getValue(), (at, node) -> {
                        String name = text(at + ".name", node.get("name"));
                        JsonNode base = plain.get(name);
                        if (base == null) {
                            throw wrong(at + ".name", name, "one of the functions " + plain.keySet());
                        }
                        var merged = base.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
                        node.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
                        return function(at, merged);
                    })));
        }
        return new Profile(text("name", root.get("name")), text("title", root.get("title")), functions, editions);
    }

    private Function function(String at, JsonNode node) {
        keys(at, node, FUNCTION_KEYS);
        String name = text(at + ".name", node.get("name"));
        String place = at + " (" + name + ")";
        String operation = text(place + ".operation", node.get("operation"));
        Map<String, Object> set = new LinkedHashMap<>();
        if (node.has("set")) {
            node.get("set").properties().forEach(entry -> set.put(entry.getKey(), plain(entry.getValue())));
        }
        Operation declared = Components.with(operations.apply(operation), set);
        List<Function.Step> before = node.has("before") ? list(place + ".before", node.get("before"), (where, step) -> {
            keys(where, step, Set.of("call", "on", "arguments"));
            return new Function.Step(text(where + ".call", step.get("call")), step.path("on").asInt(-1),
                    arguments(where + ".arguments", step.get("arguments"), declared));
        }) : List.of();
        Map<Integer, Slot> after = new LinkedHashMap<>();
        if (node.has("after")) {
            node.get("after").properties().forEach(entry -> after.put(Integer.parseInt(entry.getKey()),
                    slot(place + ".after." + entry.getKey(), entry.getValue(), declared)));
        }
        Map<String, String> drawn = new LinkedHashMap<>();
        if (node.has("drawn")) {
            node.get("drawn").properties().forEach(entry -> drawn.put(entry.getKey(), entry.getValue().asText()));
        }
        List<Function.Backward> backward = node.has("backward")
                ? list(place + ".backward", node.get("backward"), (where, pass) -> {
                    keys(where, pass, Set.of("name", "arguments", "returns"));
                    return new Function.Backward(text(where + ".name", pass.get("name")),
                            arguments(where + ".arguments", pass.get("arguments"), declared),
                            slot(where + ".returns", pass.get("returns"), declared));
                }) : List.of();
        return new Function(name, node.path("file").asText(""), operation, set, before,
                arguments(place + ".arguments", node.get("arguments"), declared),
                slot(place + ".returns", node.get("returns"), declared), after, drawn, backward);
    }

    private List<Argument> arguments(String at, JsonNode node, Operation operation) {
        return list(at, node, (where, argument) -> argument(where, argument, operation));
    }

    private Argument argument(String at, JsonNode node, Operation operation) {
        if (node == null) {
            throw wrong(at, "nothing", "an argument");
        }
        if (node.isTextual()) {
            return node.asText().equals("cache") ? new Argument.Cache() : input(at, node.asText(), View.PLAIN, operation);
        }
        if (node.isArray()) {
            return new Argument.Row(arguments(at, node, operation));
        }
        if (!node.isObject()) {
            return new Argument.Constant(value(at, node));
        }
        if (node.has("tensor")) {
            keys(at, node, Set.of("tensor", "transpose", "shape", "type"));
            return input(at, text(at + ".tensor", node.get("tensor")), view(at, node), operation);
        }
        if (node.has("hyperparameter")) {
            String name = text(at, node.get("hyperparameter"));
            known(at, name, operation.hyperparameters().keySet(), "a hyper-parameter of " + operation.name());
            return new Argument.Hyperparameter(name);
        }
        if (node.has("size")) {
            return new Argument.AxisSize(text(at, node.get("size")));
        }
        if (node.has("step")) {
            return new Argument.StepResult(node.get("step").asInt());
        }
        if (node.has("convention")) {
            keys(at, node, Set.of("convention", "as"));
            String name = text(at, node.get("convention"));
            known(at, name, operation.conventions().keySet(), "a convention of " + operation.name());
            Map<String, Value> values = new LinkedHashMap<>();
            node.get("as").properties().forEach(entry ->
                    values.put(entry.getKey(), value(at + ".as." + entry.getKey(), entry.getValue())));
            return new Argument.Chosen(name, values);
        }
        if (node.has("constant")) {
            return new Argument.Constant(value(at, node.get("constant")));
        }
        if (node.has("dictionary")) {
            Map<String, Argument> entries = new LinkedHashMap<>();
            node.get("dictionary").properties().forEach(entry ->
                    entries.put(entry.getKey(), argument(at + "." + entry.getKey(), entry.getValue(), operation)));
            return new Argument.Entries(entries);
        }
        throw wrong(at, node.toString(), "the name of an input, d and the name of an output, cache, a number, or one of "
                + "tensor, hyperparameter, size, convention, constant, dictionary, step");
    }

    private Argument input(String at, String name, View view, Operation operation) {
        if (ports(operation.signature().inputs()).contains(name)) {
            return new Argument.Input(name, false, view);
        }
        if (name.startsWith("d") && ports(operation.signature().outputs()).contains(name.substring(1))) {
            return new Argument.Input(name.substring(1), true, view);
        }
        throw wrong(at, name, "an input of " + operation.name() + ", one of " + ports(operation.signature().inputs())
                + ", or d before one of its outputs " + ports(operation.signature().outputs()));
    }

    private Slot slot(String at, JsonNode node, Operation operation) {
        if (node == null) {
            throw wrong(at, "nothing", "what the function returns");
        }
        if (node.isArray()) {
            return new Slot.Row(list(at, node, (where, slot) -> slot(where, slot, operation)));
        }
        if (node.isTextual()) {
            return switch (node.asText()) {
                case "cache" -> new Slot.Cache();
                case "_" -> new Slot.Anything();
                default -> output(at, node.asText(), View.PLAIN, operation);
            };
        }
        if (node.has("tensor")) {
            keys(at, node, Set.of("tensor", "transpose", "shape", "type"));
            return output(at, text(at + ".tensor", node.get("tensor")), view(at, node), operation);
        }
        if (node.has("dictionary")) {
            Map<String, Slot> entries = new LinkedHashMap<>();
            node.get("dictionary").properties().forEach(entry ->
                    entries.put(entry.getKey(), slot(at + "." + entry.getKey(), entry.getValue(), operation)));
            return new Slot.Entries(entries);
        }
        throw wrong(at, node.toString(), "the name of an output, d and the name of an input, cache, _, or one of "
                + "tensor, dictionary");
    }

    private Slot output(String at, String name, View view, Operation operation) {
        if (ports(operation.signature().outputs()).contains(name)) {
            return new Slot.Output(name, view);
        }
        if (name.startsWith("d") && ports(operation.signature().inputs()).contains(name.substring(1))) {
            return new Slot.Gradient(name.substring(1), view);
        }
        throw wrong(at, name, "an output of " + operation.name() + ", one of " + ports(operation.signature().outputs())
                + ", or d before one of its inputs " + ports(operation.signature().inputs()));
    }

    private View view(String at, JsonNode node) {
        List<Integer> order = node.has("transpose")
                ? list(at + ".transpose", node.get("transpose"), (where, axis) -> axis.asInt()) : List.of();
        List<String> shape = node.has("shape")
                ? list(at + ".shape", node.get("shape"), (where, size) -> size.asText()) : List.of();
        ElementType type = null;
        if (node.has("type")) {
            try {
                type = ElementType.valueOf(node.get("type").asText().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw wrong(at + ".type", node.get("type").asText(), "float64, float32, int64 or bool");
            }
        }
        return new View(order, shape, type);
    }

    private Value value(String at, JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new Value.Text(node.asText());
            case BOOLEAN -> new Value.Flag(node.asBoolean());
            case NULL -> new Value.Nothing();
            case NUMBER -> node.isIntegralNumber() ? new Value.Whole(node.asLong()) : new Value.Real(node.asDouble());
            case ARRAY -> new Value.Sequence(list(at, node, this::value));
            default -> throw wrong(at, node.toString(), "a text, number, truth value or null");
        };
    }

    private static Object plain(JsonNode node) {
        return node.getNodeType() == JsonNodeType.NUMBER
                ? node.isIntegralNumber() ? (Object) node.asInt() : (Object) node.asDouble() : node.asText();
    }

    private <T> List<T> list(String at, JsonNode node, BiFunction<String, JsonNode, T> read) {
        if (node == null || !node.isArray()) {
            throw wrong(at, node == null ? "nothing" : node.toString(), "a list");
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : node) {
            values.add(read.apply(at + "[" + values.size() + "]", element));
        }
        return values;
    }

    private String text(String at, JsonNode node) {
        if (node == null || !node.isTextual()) {
            throw wrong(at, node == null ? "nothing" : node.toString(), "a text");
        }
        return node.asText();
    }

    private void keys(String at, JsonNode node, Set<String> allowed) {
        if (!node.isObject()) {
            throw wrong(at, node.toString(), "a mapping with the keys " + allowed);
        }
        node.propertyStream().map(Map.Entry::getKey).forEach(key -> known(at, key, allowed, "a key"));
    }

    private void known(String at, String name, Set<String> allowed, String what) {
        if (!allowed.contains(name)) {
            throw wrong(at, name, what + ", one of " + new java.util.TreeSet<>(allowed));
        }
    }

    private InvalidArgument wrong(String at, String came, String allowed) {
        return new InvalidArgument(source + (at.isEmpty() ? "" : ": " + at), came, allowed);
    }

    private static List<String> ports(List<Port> ports) {
        return ports.stream().map(Port::name).toList();
    }
}
