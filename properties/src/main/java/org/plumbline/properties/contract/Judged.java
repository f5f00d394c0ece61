package org.plumbline.properties.contract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Suites;
import org.plumbline.properties.lane.Lane;

/**
 * Code to be judged: which operation it should be, with which conventions, and how to call it.
 *
 * <p>Its passes are functions of their arguments alone, in any order: a layer that keeps what its backward pass needs
 * is made and run forward in the function that runs it backward. Sizes that do not fit are not tried on it. Nor are
 * empty axes, until it is said to take them. A law of an operation may speak of other conventions, or of inputs that
 * this code does not take: there the oracle's reference stands in, so that the code is judged for its own part.
 */
public final class Judged implements Subject {

    private final Operation operation;
    private final Pass forward;
    private final Optional<Backward> backward;
    private final Precision precision;
    private final Set<String> never;
    private final Set<String> always;
    private final boolean empty;

    /** The outputs of some inputs, by name. */
    @FunctionalInterface
    public interface Pass {
        Named<Tensor> apply(Arguments inputs) throws Exception;
    }

    /** The gradients by some inputs, under the inputs' names; upstream are those by the outputs, under theirs. */
    @FunctionalInterface
    public interface Backward {
        Named<Tensor> apply(Arguments inputs, Arguments upstream) throws Exception;
    }

    /** A number: the value of a loss. */
    @FunctionalInterface
    public interface Value {
        double apply(Arguments inputs) throws Exception;
    }

    private Judged(Operation operation, Pass forward, Optional<Backward> backward, Precision precision,
            Set<String> never, Set<String> always, boolean empty) {
        this.operation = operation;
        this.forward = forward;
        this.backward = backward;
        this.precision = precision;
        this.never = never;
        this.always = always;
        this.empty = empty;
    }

    /** A layer by its forward and its backward pass. */
    public static Judged layer(Differentiable operation, Pass forward, Backward backward) {
        return of(operation, forward, Optional.of(backward));
    }

    /** A layer by its forward pass alone; its gradients are not judged. */
    public static Judged layer(Operation operation, Pass forward) {
        return of(operation, forward, Optional.empty());
    }

    /**
     * A loss by its value and its gradients. The chain rule's factor, an upstream gradient other than 1, is put to
     * them.
     *
     * @param gradients the gradients of the loss by its inputs
     * @throws InvalidArgument if the operation's only output is no scalar: with a reduction to none, say
     */
    public static Judged loss(Differentiable operation, Value value, Pass gradients) {
        String output = scalar(operation);
        return layer(operation, inputs -> Named.of(output, Tensor.scalar(value.apply(inputs))), (inputs, upstream) -> {
            Named<Tensor> own = gradients.apply(inputs);
            return own == null ? null : own.map(gradient -> gradient.times(upstream.number(output)));
        });
    }

    /** One step of an optimizer: parameter, gradient and state in, the new parameter and state out. */
    public static Judged step(Operation operation, Pass step) {
        return layer(operation, step);
    }

    /** The same, computing in single precision: its inputs are such numbers, and the bounds are for it. */
    public Judged inSinglePrecision() {
        return new Judged(operation, forward, backward, Precision.SINGLE, never, always, empty);
    }

    /** The same, without inputs that the operation leaves optional and this code does not know. */
    public Judged without(String... optional) {
        return new Judged(operation, forward, backward, precision, joined(never, optional), always, empty);
    }

    /** The same, never without inputs that the operation leaves optional and this code needs. */
    public Judged requiring(String... optional) {
        return new Judged(operation, forward, backward, precision, never, joined(always, optional), empty);
    }

    /** The same, handed empty axes too: a batch of nothing. */
    public Judged takingEmptyAxes() {
        return new Judged(operation, forward, backward, precision, never, always, true);
    }

    public Operation operation() {
        return operation;
    }

    /** The optional inputs that it does not know. */
    public Set<String> unknown() {
        return never;
    }

    /** The optional inputs that it needs. */
    public Set<String> needed() {
        return always;
    }

    public boolean takesEmptyAxes() {
        return empty;
    }

    @Override
    public boolean hasBackward() {
        return backward.isPresent();
    }

    /** How the operation is tried on this code: by the one choice of conventions, with inputs that it takes. */
    public Suite<?> suite() {
        return Suites.of(operation).only(operation).taking(this::takes);
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public boolean checksArguments() {
        return false;
    }

    /** Whether a lane can judge this code: its precision is known there, and it has what gradients are asked for. */
    public boolean isJudgedBy(Lane lane) {
        return lane.judges(precision) && (backward.isPresent() || !lane.needsGradient());
    }

    @Override
    public Named<Tensor> forward(Operation asked, Named<Tensor> inputs) {
        if (!asked.equals(operation) || !takes(inputs)) {
            return asked.forward(inputs);
        }
        return Guarded.call("the forward pass", List.of(new Arguments(inputs)), handed -> forward.apply(handed.get(0)),
                operation.signature().outputs().stream().map(Port::name).toList());
    }

    @Override
    public Named<Tensor> backward(Differentiable asked, Named<Tensor> inputs, Named<Tensor> upstream) {
        if (backward.isEmpty() || !asked.equals(operation) || !takes(inputs)) {
            return asked.backward(inputs, upstream);
        }
        return Guarded.call("the backward pass", List.of(new Arguments(inputs), new Arguments(upstream)),
                handed -> backward.get().apply(handed.get(0), handed.get(1)),
                operation.signature().inputs().stream().filter(port -> port.differentiable() && inputs.has(port.name()))
                        .map(Port::name).toList());
    }

    /** The optional inputs that are there: where code does not know them, that is why it is wrong. */
    List<String> optional(Named<Tensor> inputs) {
        return operation.signature().inputs().stream().filter(port -> !port.required() && inputs.has(port.name()))
                .map(Port::name).filter(name -> !always.contains(name)).toList();
    }

    private boolean takes(Named<Tensor> inputs) {
        return never.stream().noneMatch(inputs::has) && inputs.names().containsAll(always)
                && (empty || inputs.names().stream().allMatch(name -> inputs.get(name).count() > 0));
    }

    private Set<String> joined(Set<String> names, String... more) {
        List<String> optional = operation.signature().inputs().stream().filter(port -> !port.required())
                .map(Port::name).toList();
        Arrays.stream(more).filter(name -> !optional.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidArgument(operation.name() + "'s input", name, "one that may be left out: " + optional);
        });
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static Judged of(Operation operation, Pass forward, Optional<Backward> backward) {
        return new Judged(operation, forward, backward, Precision.DOUBLE, Set.of(), Set.of(), false);
    }

    private static String scalar(Operation operation) {
        List<Port> outputs = operation.signature().outputs();
        if (outputs.size() != 1 || !outputs.get(0).axes().equals("()")) {
            throw new InvalidArgument("operation", operation + " with the outputs " + outputs,
                    "a loss that is one number; otherwise Judged.layer");
        }
        return outputs.get(0).name();
    }
}
