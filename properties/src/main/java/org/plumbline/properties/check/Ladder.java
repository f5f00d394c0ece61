package org.plumbline.properties.check;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.Switching;
import org.plumbline.properties.Case;
import org.plumbline.properties.Truth;

/**
 * Extreme cases with their great numbers cut down to smaller ones, to find the least at which a function is wrong.
 *
 * @param precision the subject's
 */
record Ladder(Precision precision) {

    /** The magnitudes that are tried, the least first. */
    static final List<Double> RUNGS = List.of(5.0, 8.0, 20.0, 50.0, 100.0, 1000.0, 1e4, 1e5);

    /** No ordinary number but 0 is smaller. */
    static final double TINY = 0.001;

    private static final double MODERATE = 100;
    /** The usual epsilon under a root. */
    private static final double EPSILON = 1e-5;

    /**
     * A case with its greater numbers cut down to the greatest, and its tiny ones to 0, which a right formula may lose
     * beside the others; none if all are smaller.
     */
    static Stream<Case> cut(Case trial, double greatest) {
        if (greatest(trial) < greatest) {
            return Stream.empty();
        }
        return Stream.of(map(trial, port -> port.kind() == Port.Kind.REAL, value -> Math.abs(value) < TINY ? 0
                : Math.abs(value) > greatest ? Math.copySign(greatest, value) : value));
    }

    /** A case with its numbers brought into a range: smaller ones are 0, and greater ones its end. */
    static Case brought(Case trial, double least, double greatest) {
        return map(trial, port -> port.kind() == Port.Kind.REAL || port.kind() == Port.Kind.CONSTANT,
                value -> Math.abs(value) < least ? 0
                        : Math.abs(value) > greatest ? Math.copySign(greatest, value) : value);
    }

    private static Case map(Case trial, Predicate<Port> which, DoubleUnaryOperator change) {
        Case mapped = trial;
        for (Port port : trial.operation().signature().inputs()) {
            if (which.test(port) && trial.inputs().has(port.name())) {
                mapped = mapped.withInputs(mapped.inputs().with(port.name(),
                        trial.inputs().get(port.name()).map(change)));
            }
        }
        return mapped;
    }

    /** The greatest magnitude of a real number of a case. */
    static double greatest(Case trial) {
        return trial.operation().signature().inputs().stream()
                .filter(port -> port.kind() == Port.Kind.REAL && trial.inputs().has(port.name()))
                .flatMapToDouble(port -> DoubleStream.of(trial.inputs().get(port.name()).toArray()))
                .map(Math::abs).max().orElse(0);
    }

    /**
     * Whether no formula, however naive, loses half of its digits on a case by overflow or cancellation. With an
     * exponential of z it may from |z| = ln(1 / u) / 2 on: 1 + exp(-z) is rounded by u, which is then more than sqrt(u)
     * of exp(-z). With a quotient it may where a variance of squares, rounded by u x^2, is off by more than sqrt(u) of
     * an epsilon of {@value #EPSILON}. Sums and products of numbers up to {@value #MODERATE} do not.
     */
    boolean unexcused(Case trial) {
        double u = precision.unitRoundoff();
        Switching way = Truth.way(trial.operation(), trial.inputs());
        double greatest = way.divides() ? Math.sqrt(EPSILON / Math.sqrt(u)) : MODERATE;
        return greatest(trial) <= greatest && way.exponent() < -Math.log(u) / 2;
    }
}
