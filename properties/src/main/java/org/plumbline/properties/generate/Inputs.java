package org.plumbline.properties.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Regime;

/**
 * Random inputs for an operation, made from its signature: given the sizes of the axes, every port gets a tensor of its
 * shape, with real numbers of the regime, zeros and ones for a mask, and optional ports there or not.
 */
public final class Inputs {

    private final Operation operation;
    private final Regime regime;
    private final Axes axes = new Axes();
    private final Map<String, Arbitrary<Tensor>> special = new HashMap<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    private Inputs(Operation operation, Regime regime) {
        this.operation = operation;
        this.regime = regime;
    }

    public static Inputs of(Operation operation, Regime regime) {
        return new Inputs(operation, regime);
    }

    /** The size of a named axis. */
    public Inputs size(String axis, int size) {
        axes.with(axis, size);
        return this;
    }

    /** What the signature's ellipsis stands for. */
    public Inputs ellipsis(Shape shape) {
        axes.withEllipsis(shape);
        return this;
    }

    /** What a named ellipsis such as {@code ...A} stands for. */
    public Inputs ellipsis(String name, Shape shape) {
        axes.withEllipsis(name, shape);
        return this;
    }

    /** Draws a port from these values; they do not shrink out of their range. */
    public Inputs values(String port, Values values) {
        special.put(port, Tensors.fixed(axes.shape(port(port)), values));
        return this;
    }

    /** Draws a port, as a whole, from these values or from those. */
    public Inputs eitherValues(String port, Values these, Values those) {
        Shape shape = axes.shape(port(port));
        special.put(port, Arbitraries.oneOf(Tensors.fixed(shape, these), Tensors.fixed(shape, those)));
        return this;
    }

    /** Draws a port from this arbitrary. */
    public Inputs tensor(String port, Arbitrary<Tensor> tensors) {
        special.put(port, tensors);
        return this;
    }

    /** Labels from 0 up to, not including, a limit. */
    public Inputs labels(String port, int limit) {
        return values(port, Values.below(limit));
    }

    /** Leaves an optional port out. */
    public Inputs without(String port) {
        left.add(port);
        return this;
    }

    /** Gives an optional port always. */
    public Inputs always(String port) {
        kept.add(port);
        return this;
    }

    /** The inputs by name. */
    public Arbitrary<Named<Tensor>> arbitrary() {
        List<Arbitrary<Named<Tensor>>> ports = new ArrayList<>();
        for (Port port : operation.signature().inputs()) {
            if (!left.contains(port.name())) {
                Arbitrary<Named<Tensor>> one = tensors(port).map(tensor -> Named.of(port.name(), tensor));
                boolean sometimes = !port.required() && !kept.contains(port.name());
                ports.add(!sometimes ? one
                        : Arbitraries.of(false, true).flatMap(there -> there ? one : Arbitraries.just(Named.none())));
            }
        }
        return new Once<>(Combinators.combine(ports).as(all -> all.stream().reduce(Named.none(), Named::with)));
    }

    private Arbitrary<Tensor> tensors(Port port) {
        if (special.containsKey(port.name())) {
            return special.get(port.name());
        }
        Shape shape = axes.shape(port);
        return switch (port.kind()) {
            case REAL, CONSTANT -> Tensors.of(shape, Values.of(regime));
            case MASK -> Tensors.fixed(shape, Values.among(0, 1));
            case INDEX, WHOLE -> throw new IllegalStateException("say which labels " + port.name() + " may hold");
        };
    }

    private Port port(String name) {
        return operation.signature().input(name)
                .orElseThrow(() -> new IllegalStateException(operation.name() + " has no input " + name));
    }
}
