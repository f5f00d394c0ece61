package org.plumbline.properties;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * One trial: an operation with its conventions, inputs, and upstream gradients.
 *
 * @param operation the operation
 * @param inputs its inputs
 * @param upstream an upstream gradient for each differentiable output; none where the operation has no gradient
 */
public record Case(Operation operation, Named<Tensor> inputs, Named<Tensor> upstream) {

    /** The operation, which must have a gradient. */
    public Differentiable differentiable() {
        return (Differentiable) operation;
    }

    public Case withOperation(Operation other) {
        return new Case(other, inputs, upstream);
    }

    public Case withInputs(Named<Tensor> others) {
        return new Case(operation, others, upstream);
    }

    public Case withUpstream(Named<Tensor> others) {
        return new Case(operation, inputs, others);
    }

    /** This case in numbers that are of a precision. */
    public Case in(Precision precision) {
        if (precision == Precision.DOUBLE) {
            return this;
        }
        return new Case(operation, inputs.map(Case::single), upstream.map(Case::single));
    }

    /** Whether it is a case in a precision: no finite number becomes infinite, and no deviation becomes 0, say. */
    public boolean fits(Precision precision) {
        return precision == Precision.DOUBLE || DoubleStream.concat(elements(), hyperparameters())
                .allMatch(value -> Double.isInfinite(value) || !Float.isInfinite((float) value))
                && in(precision).isAllowed();
    }

    private DoubleStream elements() {
        return Stream.of(inputs, upstream).flatMap(tensors -> tensors.names().stream().map(tensors::get))
                .flatMapToDouble(tensor -> Arrays.stream(tensor.toArray()));
    }

    private DoubleStream hyperparameters() {
        return operation.hyperparameters().values().stream().filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast);
    }

    /** Whether the operation takes these inputs. */
    public boolean isAllowed() {
        try {
            operation.bind(inputs);
            return true;
        } catch (InvalidArgument refused) {
            return false;
        }
    }

    private static Tensor single(Tensor tensor) {
        return tensor.map(value -> (float) value);
    }

    /** Everything a person needs to work the case by hand. */
    @Override
    public String toString() {
        return heading() + list("\n    ", inputs) + list("\n    d", upstream);
    }

    /** What a person needs to work this case by hand who has the other: the operation and the tensors that differ. */
    String beside(Case other) {
        return (operation.equals(other.operation) ? "" : " of " + heading())
                + other.inputs.names().stream().filter(name -> !inputs.has(name))
                        .map(name -> "\n    no " + name).collect(Collectors.joining())
                + list("\n    ", changed(inputs, other.inputs)) + list("\n    d", changed(upstream, other.upstream));
    }

    private String heading() {
        return PlainText.of(operation);
    }

    private static Named<Tensor> changed(Named<Tensor> tensors, Named<Tensor> others) {
        Named<Tensor> changed = tensors;
        for (String name : tensors.names()) {
            if (others.has(name) && others.get(name).equals(tensors.get(name))) {
                changed = changed.without(name);
            }
        }
        return changed;
    }

    private static String list(String prefix, Named<Tensor> tensors) {
        return tensors.names().stream()
                .map(name -> prefix + name + " " + tensors.get(name).shape() + " = " + tensors.get(name))
                .collect(Collectors.joining());
    }
}
