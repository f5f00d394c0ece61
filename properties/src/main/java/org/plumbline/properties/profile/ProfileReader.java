package org.plumbline.properties.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.properties.foreign.Adapter;
import org.plumbline.properties.foreign.ElementType;
import org.plumbline.properties.foreign.Value;
import org.plumbline.properties.profile.Argument.View;

/** Reads a profile from YAML. The format is described in {@code PROFILES.md} beside the shipped profiles. */
public final class ProfileReader {

    private static final Set<String> FUNCTION_KEYS = Set.of("name", "like", "file", "adapter", "precision", "operation",
            "network", "set", "only", "fixed", "before", "arguments", "returns", "after", "changes", "drawn",
            "backward", "known");
    private static final Set<String> TENSOR_KEYS =
            Set.of("tensor", "transpose", "shape", "type", "plus", "omitted", "shared", "optional");
    private static final Map<String, Adapter> ADAPTERS =
            Arrays.stream(Adapter.values()).collect(Collectors.toMap(Adapter::id, adapter -> adapter));
    private static final Map<String, Precision> PRECISIONS =
            Map.of("float64", Precision.DOUBLE, "float32", Precision.SINGLE);

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
            return new ProfileReader(source, operations).profile(YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().readTree(yaml));
        } catch (JsonProcessingException broken) {
            throw new InvalidArgument(source, broken.getOriginalMessage() + " at line "
                    + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNr()), "a profile in YAML");
        }
    }

    private Profile profile(JsonNode root) {
        keys("", root, Set.of("name", "title", "functions", "editions"));
        Map<String, JsonNode> plain = new LinkedHashMap<>();
        List<Function> functions = list("functions", root.get("functions"), (at, node) -> {
            JsonNode whole = node.has("like") ? merged(at + ".like", plain, node.get("like"), node) : node;
            plain.put(text(at + ".name", node.get("name")), whole);
            return function(at, whole);
        });
        if (plain.size() < functions.size()) {
            throw wrong("functions", "two of one name in " + functions.stream().map(Function::name).toList(),
                    "each name once");
        }
        Map<String, Edition> editions = new LinkedHashMap<>();
        root.path("editions").properties().forEach(edition -> {
            Set<String> without = new LinkedHashSet<>();
            List<Function> changed = new ArrayList<>();
            list("editions." + edition.getKey(), edition.getValue(), (at, node) -> {
                JsonNode whole = merged(at + ".name", plain, node.get("name"), node);
                return node.has("without") ? without.add(without(at, node)) : changed.add(function(at, whole));
            });
            editions.put(edition.getKey(), new Edition(List.copyOf(changed), without));
        });
        return new Profile(text("name", root.get("name")), text("title", root.get("title")), functions, editions);
    }

    private String without(String at, JsonNode node) {
        keys(at, node, Set.of("name", "without"));
        if (!node.get("without").isBoolean() || !node.get("without").asBoolean()) {
            throw wrong(at + ".without", node.get("without").toString(), "true, or no such key");
        }
        return node.get("name").asText();
    }

    /** The function of a name with some of its keys put otherwise. */
    private JsonNode merged(String at, Map<String, JsonNode> plain, JsonNode name, JsonNode keys) {
        JsonNode base = plain.get(text(at, name));
        if (base == null) {
            throw wrong(at, name.asText(), "one of the functions before it, " + plain.keySet());
        }
        ObjectNode merged = base.deepCopy();
        keys.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    private Function function(String at, JsonNode node) {
        keys(at, node, FUNCTION_KEYS);
        String name = text(at + ".name", node.get("name"));
        String place = at + " (" + name + ")";
        String operation = text(place + ".operation", node.get("operation"));
        Optional<Composition> network = node.has("network")
                ? Optional.of(composition(place + ".network", operation, node.get("network"))) : Optional.empty();
        Map<String, Object> set = set(node);
        Operation declared = network.<Operation>map(Composition::network)
                .orElseGet(() -> at(place + ".set", () -> Components.with(
                        at(place, () -> operations.apply(operation)), set)));
        List<Condition> only = conditions(place, "only", node, declared);
        Map<String, Formula> fixed = new LinkedHashMap<>();
        if (node.has("fixed")) {
            node.get("fixed").properties().forEach(entry -> fixed.put(entry.getKey(),
                    formula(place + ".fixed." + entry.getKey(), entry.getValue(), declared)));
            fixed.keySet().forEach(input -> known(place + ".fixed", input,
                    Set.copyOf(ports(declared.signature().inputs())), "an input of " + declared.name()));
        }
        List<Function.Step> before = node.has("before") ? list(place + ".before", node.get("before"), (where, step) -> {
            keys(where, step, Set.of("call", "on", "arguments"));
            return new Function.Step(text(where + ".call", step.get("call")), step.path("on").asInt(-1),
                    arguments(where + ".arguments", step.get("arguments"), declared));
        }) : List.of();
        List<Argument> arguments = arguments(place + ".arguments", node.get("arguments"), declared);
        Slot returns = slot(place + ".returns", node.get("returns"), declared);
        Map<Integer, Slot> after = new LinkedHashMap<>();
        if (node.has("after")) {
            node.get("after").properties().forEach(entry -> after.put(
                    dictionary(place + ".after", entry.getKey(), arguments),
                    slot(place + ".after." + entry.getKey(), entry.getValue(), declared)));
        }
        Set<String> changes = node.has("changes")
                ? Set.copyOf(list(place + ".changes", node.get("changes"), this::text)) : Set.of();
        Map<String, String> drawn = new LinkedHashMap<>();
        if (node.has("drawn")) {
            node.get("drawn").properties().forEach(entry -> drawn.put(entry.getKey(), entry.getValue().asText()));
        }
        List<Function.Backward> backward = node.has("backward")
                ? list(place + ".backward", node.get("backward"), (where, pass) -> {
                    keys(where, pass, Set.of("name", "arguments", "returns", "only"));
                    return new Function.Backward(text(where + ".name", pass.get("name")),
                            cached(where + ".arguments", pass.get("arguments"), declared, returns),
                            slot(where + ".returns", pass.get("returns"), declared),
                            conditions(where, "only", pass, declared));
                }) : List.of();
        return new Function(name, node.path("file").asText(""),
                named(place + ".adapter", node.get("adapter"), ADAPTERS),
                named(place + ".precision", node.get("precision"), PRECISIONS), operation, network, set, only, fixed,
                before, arguments, returns, after, changes, drawn, backward, known(place, node));
    }

    private List<Condition> conditions(String place, String key, JsonNode node, Operation operation) {
        return !node.has(key) ? List.of() : list(place + "." + key, node.get(key), (where, condition) ->
                at(where, () -> Condition.of(text(where, condition), operation)));
    }

    /** The position of an argument that is a dictionary. */
    private int dictionary(String at, String position, List<Argument> arguments) {
        List<String> dictionaries = IntStream.range(0, arguments.size())
                .filter(i -> arguments.get(i) instanceof Argument.Entries).mapToObj(Integer::toString).toList();
        if (!dictionaries.contains(position)) {
            throw wrong(at, position, "the position of an argument that is a dictionary, one of " + dictionaries);
        }
        return Integer.parseInt(position);
    }

    /** The arguments of a backward pass, of which the forward pass must return the cache. */
    private List<Argument> cached(String at, JsonNode node, Operation operation, Slot returned) {
        List<Argument> arguments = arguments(at, node, operation);
        if (!returned.caches()
                && arguments.stream().flatMap(Argument::all).anyMatch(Argument.Cache.class::isInstance)) {
            throw wrong(at, "cache", "what the forward pass returns: it returns no cache");
        }
        return arguments;
    }

    private Formula formula(String at, JsonNode node, Operation operation) {
        return at(at, () -> new Formula(node.asText()).of(operation));
    }

    /** What is read at a place, which a refusal then names. */
    private <T> T at(String place, Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidArgument refused) {
            throw refused.argument().startsWith(source) ? refused : refused.in(source + ": " + place);
        }
    }

    /** What a text names; nothing where there is none. */
    private <T> Optional<T> named(String at, JsonNode node, Map<String, T> choices) {
        if (node == null) {
            return Optional.empty();
        }
        known(at, text(at, node), choices.keySet(), "a name");
        return Optional.of(choices.get(node.asText()));
    }

    private List<Departure> known(String place, JsonNode node) {
        return !node.has("known") ? List.of() : list(place + ".known", node.get("known"), (at, departure) -> {
            keys(at, departure, Set.of("function", "verdict", "kind", "reason"));
            String kind = text(at + ".kind", departure.get("kind"));
            known(at + ".kind", kind, Set.of("documented", "finding"), "a kind");
            return new Departure(text(at + ".function", departure.get("function")),
                    text(at + ".verdict", departure.get("verdict")),
                    Departure.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    text(at + ".reason", departure.get("reason")));
        });
    }

    private static Map<String, Object> set(JsonNode node) {
        Map<String, Object> set = new LinkedHashMap<>();
        if (node.has("set")) {
            node.get("set").properties().forEach(entry -> set.put(entry.getKey(), plain(entry.getValue())));
        }
        return set;
    }

    private Composition composition(String at, String name, JsonNode node) {
        keys(at, node, Set.of("sizes", "inputs", "nodes", "outputs"));
        Map<String, Composition.Sizes> sizes = new LinkedHashMap<>();
        node.path("sizes").properties().forEach(entry -> {
            String axis = at + ".sizes." + entry.getKey();
            List<Integer> range = list(axis, entry.getValue(), (where, size) -> size.asInt());
            if (range.size() != 2 || range.get(0) < 1 || range.get(1) < range.get(0)) {
                throw wrong(axis, range.toString(), "a least and a greatest size, from 1 on");
            }
            sizes.put(entry.getKey(), new Composition.Sizes(range.get(0), range.get(1)));
        });
        Map<String, Composition.Values> values = new LinkedHashMap<>();
        Map<String, Composition.Values> extremes = new LinkedHashMap<>();
        List<Port> inputs = list(at + ".inputs", node.get("inputs"), (where, input) -> {
            keys(where, input, Set.of("name", "axes", "kind", "below", "between", "among", "extreme"));
            values(where, input).ifPresent(drawn -> values.put(input.get("name").asText(), drawn));
            if (input.has("extreme")) {
                extremes.put(input.get("name").asText(), between(where + ".extreme", input.get("extreme")));
            }
            return port(where, input);
        });
        List<Node> nodes = list(at + ".nodes", node.get("nodes"), (where, step) -> {
            keys(where, step, Set.of("name", "operation", "set", "wires"));
            Operation operation = at(where, () -> Components.with(
                    operations.apply(text(where + ".operation", step.get("operation"))), set(step)));
            if (!(operation instanceof Differentiable differentiable)) {
                throw wrong(where + ".operation", operation.name(), "an operation with a gradient");
            }
            Named<String> wires = Named.none();
            for (Map.Entry<String, JsonNode> wire : step.path("wires").properties()) {
                wires = wires.with(wire.getKey(), wire.getValue().asText());
            }
            return new Node(text(where + ".name", step.get("name")), differentiable, wires);
        });
        List<Port> outputs = list(at + ".outputs", node.get("outputs"), (where, output) -> {
            keys(where, output, Set.of("name", "axes", "kind"));
            return port(where, output);
        });
        try {
            return new Composition(new Network(name, inputs, nodes, outputs), sizes, values, extremes);
        } catch (InvalidArgument refused) {
            throw refused.in(source + ": " + at);
        }
    }

    private Port port(String at, JsonNode node) {
        String kind = node.path("kind").asText("real");
        known(at + ".kind", kind, Set.of("real", "constant", "index", "mask"), "a kind");
        return new Port(text(at + ".name", node.get("name")), text(at + ".axes", node.get("axes")),
                Port.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), true);
    }

    private Optional<Composition.Values> values(String at, JsonNode node) {
        if (node.has("below")) {
            return Optional.of(new Composition.Values.Below(text(at + ".below", node.get("below"))));
        } else if (node.has("between")) {
            return Optional.of(between(at + ".between", node.get("between")));
        } else if (node.has("among")) {
            return Optional.of(new Composition.Values.Among(
                    list(at + ".among", node.get("among"), (where, number) -> number.asDouble())));
        }
        return Optional.empty();
    }

    private Composition.Values between(String at, JsonNode node) {
        List<Double> range = list(at, node, (where, number) -> number.asDouble());
        if (range.size() != 2) {
            throw wrong(at, range.toString(), "a least and a greatest number");
        }
        return new Composition.Values.Between(range.get(0), range.get(1));
    }

    private List<Argument> arguments(String at, JsonNode node, Operation operation) {
        return list(at, node, (where, argument) -> argument(where, argument, operation));
    }

    private Argument argument(String at, JsonNode node, Operation operation) {
        if (node == null) {
            throw wrong(at, "nothing", "an argument");
        }
        if (node.isTextual()) {
            return node.asText().equals("cache") ? new Argument.Cache()
                    : input(at, node.asText(), View.PLAIN, operation);
        }
        if (node.isArray()) {
            return new Argument.Row(arguments(at, node, operation));
        }
        if (!node.isObject()) {
            return new Argument.Constant(value(at, node));
        }
        if (node.has("tensor")) {
            keys(at, node, TENSOR_KEYS);
            return input(at, text(at + ".tensor", node.get("tensor")), view(at, node, operation), operation);
        }
        if (node.has("hyperparameter")) {
            String name = text(at, node.get("hyperparameter"));
            known(at, name, operation.hyperparameters().keySet(), "a hyper-parameter of " + operation.name());
            return new Argument.Hyperparameter(name);
        }
        if (node.has("size")) {
            return new Argument.Count(formula(at + ".size", node.get("size"), operation));
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
            keys(at, node, Set.of("dictionary", "name"));
            return new Argument.Entries(node.has("name") ? text(at + ".name", node.get("name")) : "", entries);
        }
        throw wrong(at, node.toString(), "the name of an input, d and the name of an output, cache, a number, "
                + "or one of tensor, hyperparameter, size, convention, constant, dictionary, step");
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
            keys(at, node, TENSOR_KEYS);
            if (node.has("shared")) {
                throw wrong(at + ".shared", node.get("shared").asText(), "it in an argument alone");
            }
            return output(at, text(at + ".tensor", node.get("tensor")), view(at, node, operation), operation);
        }
        if (node.has("dictionary")) {
            keys(at, node, Set.of("dictionary", "optional"));
            Map<String, Slot> entries = new LinkedHashMap<>();
            node.get("dictionary").properties().forEach(entry ->
                    entries.put(entry.getKey(), slot(at + "." + entry.getKey(), entry.getValue(), operation)));
            return new Slot.Entries(entries, conditions(at, "optional", node, operation));
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

    private View view(String at, JsonNode node, Operation operation) {
        List<Integer> order = node.has("transpose")
                ? list(at + ".transpose", node.get("transpose"), (where, axis) -> axis.asInt()) : List.of();
        Optional<List<Formula>> shape = node.has("shape") ? Optional.of(list(at + ".shape", node.get("shape"),
                (where, size) -> formula(where, size, operation))) : Optional.empty();
        Optional<ElementType> type = Optional.empty();
        if (node.has("type")) {
            try {
                type = Optional.of(ElementType.valueOf(node.get("type").asText().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw wrong(at + ".type", node.get("type").asText(), "float64, float32, int64 or bool");
            }
        }
        return new View(order, shape, type, node.path("plus").asDouble(0), node.has("omitted")
                ? OptionalDouble.of(node.get("omitted").asDouble()) : OptionalDouble.empty(),
                node.path("shared").asBoolean(false), node.path("optional").asBoolean(false));
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
