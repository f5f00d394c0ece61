package org.plumbline.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Shape;

/**
 * The sizes that the named axes of an operation take in one call.
 *
 * <p>The notation of a port's axes: {@code (N, D)} names two axes; the same name is the same size wherever it stands.
 * {@code D+} may not be empty. {@code 4H} is four times {@code H}; {@code 3} is the size 3. {@code ...} stands for any
 * number of axes, the same ones wherever it stands; {@code ...A} for others, the same ones wherever that stands. A port
 * has at most one of these. {@code ()} is a scalar.
 */
public final class Axes {

    private static final String ELLIPSIS = "...";

    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Map<String, String> firstSeen = new LinkedHashMap<>();
    private final Map<String, Shape> ellipses = new LinkedHashMap<>();

    /**
     * The size of the axis of this name.
     *
     * @throws InvalidArgument if none has been bound
     */
    public int size(String name) {
        Integer size = sizes.get(InvalidArgument.name("name", name));
        if (size == null) {
            throw new InvalidArgument("axis", name, "one of those bound: " + sizes.keySet());
        }
        return size;
    }

    /**
     * The axes that {@code ...} stands for.
     *
     * @throws InvalidArgument if none have been bound
     */
    public Shape ellipsis() {
        return ellipsis(ELLIPSIS);
    }

    /**
     * The axes that a named ellipsis such as {@code ...A} stands for.
     *
     * @throws InvalidArgument if none have been bound
     */
    public Shape ellipsis(String name) {
        Shape ellipsis = ellipses.get(InvalidArgument.name("name", name));
        if (ellipsis == null) {
            throw new InvalidArgument("ellipsis", name, "one of those bound: " + ellipses.keySet());
        }
        return ellipsis;
    }

    /** Declares the size of an axis that no input shows, such as the height of a convolution's output. */
    public Axes with(String name, int size) {
        Check.atLeast(InvalidArgument.name("name", name), size, 0);
        sizes.put(name, size);
        firstSeen.put(name, "the result");
        return this;
    }

    /** Declares what the ellipsis stands for. */
    public Axes withEllipsis(Shape shape) {
        return withEllipsis(ELLIPSIS, shape);
    }

    /** Declares what a named ellipsis such as {@code ...A} stands for. */
    public Axes withEllipsis(String name, Shape shape) {
        InvalidArgument.name("name", name);
        Check.present("shape", shape);
        ellipses.put(name, shape);
        firstSeen.put(name, "the result");
        return this;
    }

    /**
     * Checks that text is in the notation.
     *
     * @throws InvalidArgument otherwise
     */
    static void check(String axes) {
        if (axes.length() < 2 || !axes.startsWith("(") || !axes.endsWith(")")) {
            throw new InvalidArgument("axes", axes, "axes in parentheses, such as (N, D)");
        }
        List<String> parts = parse(axes);
        for (String axis : parts) {
            if (isEllipsis(axis) ? wordEnd(axis, ELLIPSIS.length()) < axis.length() : Axis.of(axis).isEmpty()) {
                throw new InvalidArgument("axes", axes + ", with '" + axis + "',", "axes such as N, D+, 4H, 3 or ...");
            }
        }
        if (parts.stream().filter(Axes::isEllipsis).count() > 1) {
            throw new InvalidArgument("axes", axes, "at most one ellipsis");
        }
    }

    /**
     * The shape that a port has under these sizes.
     *
     * @throws InvalidArgument if an axis has not been bound, or the port would have too many elements
     */
    public Shape shape(Port port) {
        Check.present("port", port);
        Shape shape = Shape.of();
        for (String axis : parse(port.axes())) {
            shape = shape.concat(isEllipsis(axis) ? ellipsis(axis) : Shape.of(fitting(axis)));
        }
        return shape;
    }

    /**
     * Takes the sizes of a port's axes from a shape.
     *
     * @throws InvalidArgument if the rank is wrong or a size contradicts an earlier port
     */
    void bind(Port port, Shape shape) {
        List<String> axes = parse(port.axes());
        int ellipsisAt = IntStream.range(0, axes.size()).filter(i -> isEllipsis(axes.get(i))).findFirst().orElse(-1);
        int named = axes.size() - (ellipsisAt < 0 ? 0 : 1);
        if (ellipsisAt < 0 ? shape.rank() != named : shape.rank() < named) {
            throw new InvalidArgument(port.name(), "of shape " + shape + ", rank " + shape.rank(),
                    (ellipsisAt < 0 ? "rank " : "rank at least ") + named + ", " + port.axes());
        }
        int skipped = shape.rank() - named;
        for (int i = 0; i < axes.size(); i++) {
            if (i == ellipsisAt) {
                bindEllipsis(port, shape, axes.get(i), i, skipped);
            } else {
                int axis = ellipsisAt >= 0 && i > ellipsisAt ? i + skipped - 1 : i;
                bindAxis(port, shape, axes.get(i), axis);
            }
        }
    }

    private void bindEllipsis(Port port, Shape shape, String name, int from, int length) {
        Shape found = Shape.of(Arrays.copyOfRange(shape.toArray(), from, from + length));
        if (!ellipses.containsKey(name)) {
            ellipses.put(name, found);
            firstSeen.put(name, port.name());
        } else if (!ellipses.get(name).equals(found)) {
            throw new InvalidArgument(port.name(), "of shape " + shape, port.axes() + " with " + name + " = "
                    + ellipses.get(name) + " as in " + firstSeen.get(name));
        }
    }

    private void bindAxis(Port port, Shape shape, String axis, int position) {
        int size = shape.size(position);
        Axis parts = match(axis);
        String name = parts.name;
        int factor = parts.factor;
        if (parts.notEmpty && size == 0) {
            throw new InvalidArgument(port.name(), "of shape " + shape, plain(port.axes()) + " with at least one "
                    + name);
        }
        if (!name.isEmpty() && !sizes.containsKey(name) && size % factor == 0) {
            sizes.put(name, size / factor);
            firstSeen.put(name, port.name() + " " + shape);
        } else if (!name.isEmpty() && !sizes.containsKey(name)) {
            throw new InvalidArgument(port.name(), "of shape " + shape,
                    plain(port.axes()) + ": axis " + position + " a multiple of " + factor);
        } else if (size != expected(axis)) {
            String where = name.isEmpty() ? "" : " with " + name + " = " + sizes.get(name) + " as in "
                    + firstSeen.get(name);
            throw new InvalidArgument(port.name(), "of shape " + shape, plain(port.axes()) + where);
        }
    }

    private int fitting(String axis) {
        long size = expected(axis);
        if (size > Integer.MAX_VALUE) {
            throw new InvalidArgument("axis", axis + " of size " + size, "a size of at most 2^31 - 1");
        }
        return (int) size;
    }

    private long expected(String axis) {
        Axis parts = match(axis);
        return parts.name.isEmpty() ? parts.factor : (long) parts.factor * size(parts.name);
    }

    private static boolean isEllipsis(String axis) {
        return axis.startsWith(ELLIPSIS);
    }

    private static String plain(String axes) {
        return axes.replace("+", "");
    }

    private static Axis match(String axis) {
        return Axis.of(axis).orElseThrow(
                () -> new IllegalStateException("a port let through the axis '" + axis + "'"));
    }

    /** By hand, for every call of an operation comes by here: regular expressions were a seventh of a check's time. */
    private static List<String> parse(String axes) {
        int end = axes.length() - 1;
        if (axes.substring(1, end).isBlank()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (int from = 1; from <= end;) {
            int comma = axes.indexOf(',', from);
            int to = comma < 0 ? end : comma;
            parts.add(axes.substring(from, to).trim());
            from = to + 1;
        }
        return parts;
    }

    /** Where letters, digits and underscores from a place on end. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * An axis, such as {@code N}, {@code D+}, {@code 4H} or {@code 3}.
     *
     * @param factor how many times the named size it is, or the size itself; 1 if none is written
     * @param name the name of its size; empty if it has none
     * @param notEmpty whether its size is at least 1
     */
    private record Axis(int factor, String name, boolean notEmpty) {

        private static final int MOST_DIGITS = 9;

        static Optional<Axis> of(String text) {
            int digits = 0;
            while (digits < text.length() && isDigit(text.charAt(digits))) {
                digits++;
            }
            boolean counted = digits == 0 || digits <= MOST_DIGITS && text.charAt(0) != '0';
            int end = wordEnd(text, digits);
            boolean notEmpty = text.endsWith("+");
            if (!counted || end == 0 || end + (notEmpty ? 1 : 0) != text.length()) {
                return Optional.empty();
            }
            return Optional.of(new Axis(digits == 0 ? 1 : Integer.parseInt(text.substring(0, digits)),
                    text.substring(digits, end), notEmpty));
        }
    }

    @Override
    public String toString() {
        return sizes + (ellipses.isEmpty() ? "" : " " + ellipses);
    }
}
