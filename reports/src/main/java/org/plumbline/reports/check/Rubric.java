package org.plumbline.reports.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.properties.check.Grade;

/**
 * What functions are worth.
 *
 * @param points of the functions that have their own
 * @param otherwise the points of all others
 * @param partial by grade: which part of its points a function with it gets
 * @param visibility of every test, as Gradescope names it
 */
public record Rubric(Map<String, BigDecimal> points, BigDecimal otherwise, Map<Grade, BigDecimal> partial,
        String visibility) {

    private static final String OPTION = "--rubric";
    private static final Set<String> KEYS = Set.of("points", "default", "partial", "visibility");
    private static final List<String> VISIBILITIES = List.of("visible", "hidden", "after_due_date", "after_published");
    private static final int MOST_POINTS = 1_000_000;
    private static final int DECIMALS = 6;
    private static final int LARGEST_FILE = 1 << 20;

    public Rubric {
        points = Map.copyOf(points);
        partial = Map.copyOf(partial);
    }

    /** A point a function; right is right, also where imprecise; everyone sees it. */
    public static Rubric standard() {
        return new Rubric(Map.of(), BigDecimal.ONE, rightOnly(), "visible");
    }

    private static Map<Grade, BigDecimal> rightOnly() {
        Map<Grade, BigDecimal> partial = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            boolean right = grade == Grade.RIGHT || grade == Grade.IMPRECISE;
            partial.put(grade, right ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return partial;
    }

    /**
     * The rubric of a file: {@code {points: {function: n}, default: n, partial: {grade: part}, visibility: word}}, all
     * of which may be left out.
     *
     * @throws RefusedRequest if it is none, with what is wrong
     */
    public static Rubric read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw refused("a file of " + Files.size(file) + " bytes", "one of at most " + LARGEST_FILE);
            }
            return parse(Files.readString(file));
        } catch (JacksonException malformed) {
            throw refused(file + " (" + malformed.getOriginalMessage() + ")", "a YAML file");
        } catch (IOException unreadable) {
            throw refused(file.toString(), "a file that can be read");
        }
    }

    /** The rubric of a YAML text. */
    static Rubric parse(String yaml) throws IOException {
        JsonNode root = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
                .readTree(yaml);
        if (root.isMissingNode() || root.isNull()) {
            return standard();
        }
        Map<String, JsonNode> keys = entries("the rubric", root);
        keys.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw refused("'" + key + "'", "one of " + KEYS.stream().sorted().toList());
        });
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        if (keys.containsKey("points")) {
            entries("points", keys.get("points")).forEach((function, number) ->
                    points.put(function, number("points of " + function, number, MOST_POINTS)));
        }
        Rubric standard = standard();
        return new Rubric(points,
                keys.containsKey("default") ? number("default", keys.get("default"), MOST_POINTS)
                        : standard.otherwise,
                keys.containsKey("partial") ? partial(keys.get("partial")) : standard.partial,
                keys.containsKey("visibility") ? visibility(keys.get("visibility")) : standard.visibility);
    }

    private static Map<Grade, BigDecimal> partial(JsonNode node) {
        Map<Grade, BigDecimal> partial = rightOnly();
        entries("partial", node).forEach((name, part) -> partial.put(grade(name),
                number("partial " + name, part, 1)));
        return partial;
    }

    private static Grade grade(String name) {
        return Stream.of(Grade.values()).filter(grade -> word(grade).equals(name)).findFirst()
                .orElseThrow(() -> refused("partial '" + name + "'", "one of "
                        + Stream.of(Grade.values()).map(Rubric::word).collect(Collectors.joining(", "))));
    }

    private static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private static String visibility(JsonNode node) {
        if (!VISIBILITIES.contains(node.asText())) {
            throw refused("visibility " + node, "one of " + VISIBILITIES);
        }
        return node.asText();
    }

    private static Map<String, JsonNode> entries(String what, JsonNode node) {
        if (!node.isObject()) {
            throw refused(what + " " + node, "names with values");
        }
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private static BigDecimal number(String what, JsonNode node, int greatest) {
        boolean real = node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= greatest;
        if (!real || node.decimalValue().scale() > DECIMALS) {
            throw refused(what + ": " + node, "a number from 0 to " + greatest + " with at most " + DECIMALS
                    + " decimals");
        }
        return node.decimalValue().setScale(Math.max(0, node.decimalValue().stripTrailingZeros().scale()));
    }

    private static RefusedRequest refused(String came, String allowed) {
        return new RefusedRequest(OPTION, came, allowed);
    }

    /**
     * This rubric, for functions that are these.
     *
     * @throws RefusedRequest if it has points for another one: a slip in a name would cost somebody points
     */
    public Rubric of(Set<String> known) {
        points.keySet().stream().filter(function -> !known.contains(function)).sorted().findFirst()
                .ifPresent(function -> {
                    throw refused("points of '" + function + "'", "a function of " + new TreeSet<>(known));
                });
        return this;
    }

    /** The rubric of a check of some functions only; of all, where none is named. */
    public Rubric only(List<String> functions) {
        Map<String, BigDecimal> left = new LinkedHashMap<>(points);
        left.keySet().removeIf(function -> !functions.isEmpty() && !functions.contains(function));
        return new Rubric(left, otherwise, partial, visibility);
    }

    /** What a function is worth. */
    BigDecimal worth(String function) {
        return points.getOrDefault(function, otherwise);
    }

    /** What a function with this grade gets. */
    BigDecimal score(String function, Grade grade) {
        return worth(function).multiply(partial.getOrDefault(grade, BigDecimal.ZERO));
    }
}
