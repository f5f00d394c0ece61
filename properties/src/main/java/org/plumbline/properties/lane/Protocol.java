package org.plumbline.properties.lane;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Verdict;

/**
 * Nothing is kept between calls, in any order of calls, and outputs are as declared; what does not fit is refused by
 * the argument's name, if the subject is meant to check that.
 */
final class Protocol {

    private Protocol() {
    }

    static Verdict judge(Subject subject, Case trial) {
        List<Verdict> verdicts = new ArrayList<>();
        Named<Tensor> outputs = subject.forward(trial.operation(), trial.inputs());
        verdicts.add(outputsAsDeclared(trial.operation(), trial, outputs));
        if (trial.operation() instanceof Differentiable differentiable) {
            Named<Tensor> gradients = subject.backward(differentiable, trial.inputs(), trial.upstream());
            subject.forward(trial.operation(), negated(trial));
            verdicts.add(Verdict.that(
                    subject.backward(differentiable, trial.inputs(), trial.upstream()).equals(gradients),
                    "a second backward pass, after another forward pass, gave another gradient"));
        }
        verdicts.add(Verdict.that(subject.forward(trial.operation(), trial.inputs()).equals(outputs),
                "a second forward pass gave other outputs"));
        if (subject.checksArguments()) {
            verdicts.addAll(wrongInputs(subject, trial));
            verdicts.addAll(wrongUpstream(subject, trial));
        }
        return Verdict.worst(verdicts);
    }

    private static Verdict outputsAsDeclared(Operation operation, Case trial, Named<Tensor> outputs) {
        List<String> names = operation.signature().outputs().stream().map(Port::name).toList();
        Verdict sameNames = Verdict.that(List.copyOf(outputs.names()).equals(names),
                "the outputs are " + outputs.names() + ", declared are " + names);
        if (sameNames.failed()) {
            return sameNames;
        }
        var axes = operation.bind(trial.inputs());
        return Verdict.worst(operation.signature().outputs().stream().map(port -> Verdict.that(
                outputs.get(port.name()).shape().equals(axes.shape(port)),
                port.name() + " has shape " + outputs.get(port.name()).shape() + ", declared is " + axes.shape(port)))
                        .toList());
    }

    /** Other inputs of the same shapes: whatever a subject keeps, these would show. */
    private static Named<Tensor> negated(Case trial) {
        Named<Tensor> inputs = trial.inputs();
        for (Port port : trial.operation().signature().inputs()) {
            if (port.differentiable() && inputs.has(port.name())) {
                Tensor x = inputs.get(port.name());
                inputs = inputs.with(port.name(), Tensor.build(x.shape(), at -> x.get(at) / 2));
            }
        }
        return inputs;
    }

    private static List<Verdict> wrongInputs(Subject subject, Case trial) {
        List<Verdict> verdicts = new ArrayList<>();
        Operation operation = trial.operation();
        Named<Tensor> good = trial.inputs();
        verdicts.add(refuses("stray", () -> subject.forward(operation, good.with("stray", Tensor.scalar(0)))));
        for (Port port : operation.signature().inputs()) {
            String name = port.name();
            if (!good.has(name)) {
                continue;
            }
            Tensor tensor = good.get(name);
            if (port.required()) {
                verdicts.add(refuses(name, () -> subject.forward(operation, good.without(name))));
            }
            if (!port.axes().contains("...")) {
                Tensor raised = tensor.reshape(tensor.shape().concat(Shape.of(1)));
                verdicts.add(refuses(name, () -> subject.forward(operation, good.with(name, raised))));
            }
            if (tensor.count() > 0 && port.kind().discrete()) {
                verdicts.add(refuses(name, () -> subject.forward(operation, good.with(name, tensor.with(0, 0.5)))));
                if (port.kind() != Port.Kind.WHOLE) {
                    verdicts.add(refuses(name, () -> subject.forward(operation, good.with(name, tensor.with(0, -1)))));
                }
                verdicts.add(refuses(name, () -> subject.forward(operation,
                        good.with(name, tensor.with(0, Double.NaN)))));
            }
        }
        return verdicts;
    }

    private static List<Verdict> wrongUpstream(Subject subject, Case trial) {
        if (!(trial.operation() instanceof Differentiable operation)) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (String name : trial.upstream().names()) {
            Tensor dy = trial.upstream().get(name);
            Tensor raised = dy.reshape(dy.shape().concat(Shape.of(1)));
            verdicts.add(refuses(name, () -> subject.backward(operation, trial.inputs(),
                    trial.upstream().with(name, raised))));
            verdicts.add(refuses(name, () -> subject.backward(operation, trial.inputs(),
                    trial.upstream().without(name))));
        }
        verdicts.add(refuses("stray", () -> subject.backward(operation, trial.inputs(),
                trial.upstream().with("stray", Tensor.scalar(0)))));
        return verdicts;
    }

    private static Verdict refuses(String argument, Runnable call) {
        try {
            call.run();
        } catch (InvalidArgument refusal) {
            String named = refusal.argument();
            return Verdict.that(named.equals(argument) || named.endsWith(" " + argument),
                    "a wrong " + argument + " was refused as " + named + ": " + refusal.getMessage());
        }
        return Verdict.fail("a wrong " + argument + " was accepted");
    }
}
