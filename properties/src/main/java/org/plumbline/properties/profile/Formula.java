package org.plumbline.properties.profile;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A number worked out from a case: {@code (H + 2 * height.before - KH) % height.stride}.
 *
 * <p>Of numbers, names, parentheses, {@code + - *}, the quotient {@code /}, the whole quotient {@code //} and the
 * remainder {@code %}. A name is a hyper-parameter of the operation, an axis, or an input's {@code x.rank},
 * {@code x.count}, {@code x.0}, the size of its first axis, or {@code x.fewest}, the least sum over its last axis: how
 * many a mask leaves where it leaves the fewest.
 *
 * @param text as it is written
 */
public record Formula(String text) {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[A-Za-z_][\\w.]*|//|[-+*/%()])");
    private static final Pattern AXIS = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*|(?<=\\d)[A-Za-z_]\\w*");

    /** @throws InvalidArgument if it is no formula */
    public Formula {
        new Reading(text, name -> 1).all();
    }

    /**
     * This formula, whose names are an operation's.
     *
     * @throws InvalidArgument if one is none of them
     */
    public Formula of(Operation operation) {
        new Reading(text, name -> {
            if (!known(name, operation)) {
                throw unknown(name, operation);
            }
            return 1;
        }).all();
        return this;
    }

    private static boolean known(String name, Operation operation) {
        int dot = name.lastIndexOf('.');
        return operation.hyperparameters().get(name) instanceof Number || axes(operation).contains(name)
                || dot > 0 && operation.signature().input(name.substring(0, dot)).isPresent()
                        && name.substring(dot + 1).matches("rank|count|fewest|\\d+");
    }

    /** The names of the axes of its inputs and outputs; an ellipsis has no size. */
    private static Set<String> axes(Operation operation) {
        return Stream.concat(operation.signature().inputs().stream(), operation.signature().outputs().stream())
                .flatMap(port -> AXIS.matcher(port.axes()).results()).map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static InvalidArgument unknown(String name, Operation operation) {
        return new InvalidArgument("formula's name", name, "a hyper-parameter of " + operation.name()
                + ", one of " + operation.hyperparameters().keySet() + ", an axis of it, one of "
                + axes(operation) + ", or the rank, count, fewest or axis of one of its "
                + "inputs " + operation.signature().inputs().stream().map(Port::name).toList()
                + ", such as " + operation.signature().inputs().get(0).name() + ".rank");
    }

    /**
     * Its value for an operation and its inputs.
     *
     * @throws InvalidArgument if it has a name that is none of theirs
     */
    public double value(Operation operation, Named<Tensor> inputs) {
        return new Reading(text, name -> number(name, operation, inputs)).all();
    }

    /** Its value, which is a whole number. */
    public int whole(Operation operation, Named<Tensor> inputs) {
        double value = value(operation, inputs);
        if (value != Math.rint(value)) {
            throw new InvalidArgument("formula " + text, Double.toString(value), "a whole number");
        }
        return (int) value;
    }

    /** Whether it is about an optional input that is left out. */
    boolean lacks(Operation operation, Named<Tensor> inputs) {
        return operation.signature().inputs().stream().map(Port::name).filter(name -> !inputs.has(name))
                .anyMatch(name -> Pattern.compile("(?<![\\w.])" + name + "\\.").matcher(text).find());
    }

    private static double number(String name, Operation operation, Named<Tensor> inputs) {
        Map<String, Object> parameters = operation.hyperparameters();
        if (parameters.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0 && inputs.has(name.substring(0, dot))) {
            Tensor input = inputs.get(name.substring(0, dot));
            Shape shape = input.shape();
            String of = name.substring(dot + 1);
            return switch (of) {
                case "rank" -> shape.rank();
                case "count" -> shape.count();
                case "fewest" -> fewest(input);
                default -> of.matches("\\d+") && Integer.parseInt(of) < shape.rank() ? shape.size(Integer.parseInt(of))
                        : Double.NaN;
            };
        }
        Axes axes = operation.bind(inputs);
        try {
            return axes.size(name);
        } catch (IllegalStateException unbound) {
            throw unknown(name, operation);
        }
    }

    private static double fewest(Tensor input) {
        double fewest = Double.POSITIVE_INFINITY;
        for (int row = 0; row < input.count() / Math.max(1, input.size(-1)); row++) {
            double sum = 0;
            for (int i = 0; i < input.size(-1); i++) {
                sum += input.at(row * input.size(-1) + i);
            }
            fewest = Math.min(fewest, sum);
        }
        return fewest;
    }

    /** One pass over the text, from left to right. */
    private static final class Reading {

        private final String text;
        private final ToDoubleFunction<String> names;
        private final Matcher tokens;
        private String next;

        Reading(String text, ToDoubleFunction<String> names) {
            this.text = text;
            this.names = names;
            this.tokens = TOKEN.matcher(text);
            advance();
        }

        double all() {
            double value = sum();
            if (!next.isEmpty()) {
                throw wrong();
            }
            return value;
        }

        private double sum() {
            double value = product();
            while (next.equals("+") || next.equals("-")) {
                value += advance().equals("+") ? product() : -product();
            }
            return value;
        }

        private double product() {
            double value = factor();
            while (next.matches("[*/%]|//")) {
                String operator = advance();
                double right = factor();
                value = switch (operator) {
                    case "*" -> value * right;
                    case "/" -> value / right;
                    case "//" -> Math.floor(value / right);
                    default -> value - right * Math.floor(value / right);
                };
            }
            return value;
        }

        private double factor() {
            String token = advance();
            if (token.equals("-")) {
                return -factor();
            } else if (token.equals("(")) {
                double value = sum();
                if (!advance().equals(")")) {
                    throw wrong();
                }
                return value;
            } else if (token.matches("\\d.*")) {
                return Double.parseDouble(token);
            } else if (token.matches("[A-Za-z_].*")) {
                return names.applyAsDouble(token);
            }
            throw wrong();
        }

        /** The token that was next. */
        private String advance() {
            String token = next;
            if (tokens.lookingAt()) {
                next = tokens.group(1);
                tokens.region(tokens.end(), text.length());
            } else if (text.substring(tokens.regionStart()).isBlank()) {
                next = "";
            } else {
                throw wrong();
            }
            return token;
        }

        private InvalidArgument wrong() {
            return new InvalidArgument("formula", text, "numbers, names, parentheses and + - * / // %");
        }
    }
}
