package org.plumbline.oracle;

import org.plumbline.oracle.tensor.InvalidArgument;

/**
 * A named input or output of an operation.
 *
 * @param name its name, such as {@code x} or {@code gamma}
 * @param axes its axes, such as {@code (N, D)}; see {@link Axes} for the notation
 * @param kind what its numbers are
 * @param required whether it must be there
 */
public record Port(String name, String axes, Kind kind, boolean required) {

    /** @throws InvalidArgument if one is null, the name blank, or the axes not in the notation of {@link Axes} */
    public Port {
        InvalidArgument.name("name", name);
        Check.present("axes", axes);
        Check.present("kind", kind);
        Axes.check(axes);
    }

    /** What the numbers of a port are. */
    public enum Kind {
        /** Real numbers that have a gradient. */
        REAL,
        /** Real numbers that have none: running statistics, sample weights, an optimizer's state. */
        CONSTANT,
        /** Whole numbers of at least zero: labels, positions, counts. */
        INDEX,
        /** Whole numbers, negative ones too: labels of which one, such as -100, names no class. */
        WHOLE,
        /** Zeros and ones. */
        MASK;

        /** Whether its numbers are taken from a list of some, and have no rounding. */
        public boolean discrete() {
            return this == INDEX || this == WHOLE || this == MASK;
        }
    }

    /** A port of real numbers with a gradient. */
    public static Port real(String name, String axes) {
        return new Port(name, axes, Kind.REAL, true);
    }

    /** A port of real numbers without a gradient. */
    public static Port constant(String name, String axes) {
        return new Port(name, axes, Kind.CONSTANT, true);
    }

    /** A port of whole numbers of at least zero. */
    public static Port index(String name, String axes) {
        return new Port(name, axes, Kind.INDEX, true);
    }

    /** A port of whole numbers that may be negative. */
    public static Port whole(String name, String axes) {
        return new Port(name, axes, Kind.WHOLE, true);
    }

    /** A port of zeros and ones. */
    public static Port mask(String name, String axes) {
        return new Port(name, axes, Kind.MASK, true);
    }

    /** The same port, which may be left out. */
    public Port optional() {
        return new Port(name, axes, kind, false);
    }

    public boolean differentiable() {
        return kind == Kind.REAL;
    }
}
