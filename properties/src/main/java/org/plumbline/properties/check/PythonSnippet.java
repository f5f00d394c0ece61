package org.plumbline.properties.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.foreign.Adapter;
import org.plumbline.properties.foreign.Call;
import org.plumbline.properties.foreign.ElementType;
import org.plumbline.properties.foreign.Script;
import org.plumbline.properties.foreign.Value;

/** The calls of a script as a Python program that stands by itself. */
final class PythonSnippet {

    private PythonSnippet() {
    }

    /**
     * The program.
     *
     * @param module the file's name without its ending
     * @param adapter by which the file is called, if it is not called as it is
     * @param script the calls; what the last one returns is printed
     * @param dictionaries by their positions the names of the forward call's arguments that are dictionaries
     * @param kept by their positions the names of other arguments of the last call that are looked at after it
     * @param shown what is printed; where there is nothing, all that the last call returns
     */
    static String of(String module, Optional<Adapter> adapter, Script script, Map<Integer, String> dictionaries,
            Map<Integer, String> kept, List<Beside> shown) {
        Set<String> names = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < script.calls().size(); i++) {
            Call call = script.calls().get(i);
            String target = call.on().map(on -> literal(on) + ".").orElse(adapter.isPresent() ? "subject." : "");
            if (call.on().isEmpty()) {
                names.add(call.function().split("\\.")[0]);
            }
            List<String> arguments = new ArrayList<>(call.arguments().stream().map(PythonSnippet::literal).toList());
            Map<Integer, String> variables = new TreeMap<>(call.after().isEmpty() ? Map.of() : dictionaries);
            variables.putAll(i == script.calls().size() - 1 ? kept : Map.of());
            variables.forEach((position, name) -> {
                lines.add(name + " = " + arguments.get(position));
                arguments.set(position, name);
            });
            lines.add("r" + i + " = " + target + call.function() + "("
                    + String.join(", ", arguments) + ")");
        }
        String head = adapter.map(between -> importing(module) + "\n\n\n" + between.text() + "\n\nsubject = Adapted("
                + (named(module) ? module : "module") + ")").orElseGet(() -> named(module)
                        ? "from " + module + " import " + String.join(", ", names) + "\n"
                        : importing(module) + names.stream().map(name -> name + " = module." + name + "\n")
                                .collect(Collectors.joining()));
        return "import numpy as np\n" + head + "\n"
                + String.join("\n", lines) + "\n" + (shown.isEmpty() ? "print(r" + (script.calls().size() - 1) + ")\n"
                        : shown.stream().map(PythonSnippet::printed).collect(Collectors.joining()));
    }

    private static String printed(Beside shown) {
        return "print(" + quoted(shown.label() + ": " + shown.should()) + ", " + shown.expected() + ")\n"
                + "print(" + quoted(shown.label() + ": " + shown.is()) + ", " + shown.actual() + ")\n";
    }

    /** A text as a literal. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Numbers as a literal. */
    static String list(Tensor tensor) {
        return tensor.count() == 0 ? "[]" : nested(tensor, ElementType.FLOAT64, new int[0]);
    }

    /** Whether Python can import a file of this name by it. */
    private static boolean named(String module) {
        return module.matches("[A-Za-z_]\\w*");
    }

    private static String importing(String module) {
        return named(module) ? "import " + module : """
                import importlib.util

                spec = importlib.util.spec_from_file_location('module', '%s.py')
                module = importlib.util.module_from_spec(spec)
                spec.loader.exec_module(module)
                """.formatted(module.replace("\\", "\\\\").replace("'", "\\'"));
    }

    /** A value as a literal. */
    static String literal(Value value) {
        if (value instanceof Value.Array array) {
            String type = array.type() == ElementType.FLOAT64 ? "" : ", dtype=np." + (array.type() == ElementType.BOOL
                    ? "bool_" : array.type().wireName());
            Tensor tensor = array.tensor();
            return tensor.count() == 0 ? "np.zeros(" + shape(tensor.shape()) + type + ")"
                    : "np.array(" + nested(tensor, array.type(), new int[0]) + type + ")";
        } else if (value instanceof Value.Sequence sequence) {
            return sequence.values().stream().map(PythonSnippet::literal).collect(Collectors.joining(", ", "(", ",)"));
        } else if (value instanceof Value.Dictionary dictionary) {
            return dictionary.entries().entrySet().stream()
                    .map(entry -> "'" + entry.getKey() + "': " + literal(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof Value.Returned returned) {
            return "r" + returned.call()
                    + returned.path().stream().map(i -> "[" + i + "]").collect(Collectors.joining());
        } else if (value instanceof Value.Text text) {
            return "'" + text.text().replace("\\", "\\\\").replace("'", "\\'") + "'";
        } else if (value instanceof Value.Flag flag) {
            return flag.flag() ? "True" : "False";
        } else if (value instanceof Value.Whole whole) {
            return Long.toString(whole.number());
        } else if (value instanceof Value.Real real) {
            return number(real.number(), ElementType.FLOAT64);
        }
        return "None";
    }

    private static String shape(Shape shape) {
        StringBuilder sizes = new StringBuilder("(");
        for (int size : shape.toArray()) {
            sizes.append(size).append(", ");
        }
        return sizes.append(")").toString();
    }

    private static String nested(Tensor tensor, ElementType type, int[] at) {
        if (at.length == tensor.rank()) {
            return number(tensor.get(at), type);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tensor.size(at.length); i++) {
            int[] below = java.util.Arrays.copyOf(at, at.length + 1);
            below[at.length] = i;
            parts.add(nested(tensor, type, below));
        }
        return "[" + String.join(", ", parts) + "]";
    }

    private static String number(double value, ElementType type) {
        return switch (type) {
            case INT64 -> Long.toString((long) value);
            case BOOL -> value == 0 ? "False" : "True";
            default -> Double.isNaN(value) ? "np.nan" : Double.isInfinite(value) ? (value < 0 ? "-np.inf" : "np.inf")
                    : value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) + "."
                    : Double.toString(value);
        };
    }
}
