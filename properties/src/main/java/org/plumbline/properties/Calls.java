package org.plumbline.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/** A subject that notes what it is asked for: a law may make up conventions, inputs and upstream gradients. */
final class Calls implements Subject {

    /** So many are shown, the last ones: if the subject throws, it is at the last. */
    private static final int SHOWN = 6;

    private final Subject subject;
    private final List<Call> calls = new ArrayList<>();

    Calls(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
        calls.add(new Call("forward", new Case(operation, inputs, Named.none())));
        return subject.forward(operation, inputs);
    }

    @Override
    public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
        calls.add(new Call("backward", new Case(operation, inputs, upstream)));
        return subject.backward(operation, inputs, upstream);
    }

    /** What was asked for, and with which tensors that are not the case's; nothing where all are. */
    String beside(Case trial) {
        List<Call> distinct = calls.stream().distinct().toList();
        if (distinct.stream().allMatch(call -> call.with.beside(trial).isEmpty())) {
            return "";
        }
        int hidden = Math.max(0, distinct.size() - SHOWN);
        return (hidden == 0 ? "" : "\n  call: " + hidden + " others, then")
                + distinct.stream().skip(hidden).map(call -> call.beside(trial)).collect(Collectors.joining());
    }

    /** One pass that was asked for. */
    private record Call(String pass, Case with) {

        String beside(Case trial) {
            String different = with.beside(trial);
            return "\n  call: " + pass + (different.isEmpty() ? " of the case" : different);
        }
    }
}
