package org.plumbline.oracle.recurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A cell unrolled over a sequence with the same weights at every step.
 *
 * <p>From x (T, N, D) and the state before the first step, h0 (N, H) and perhaps c0 (N, H), to y (T, N, H), the hidden
 * state at every step, and the state after the last step read, hT and perhaps cT. In the batch-first layout x and y are
 * (N, T, D) and (N, T, H). A sequence of no steps hands on its state.
 */
public sealed interface Recurrence extends Differentiable permits Rnn, Lstm, Gru {

    /** What is done at each step. */
    Cell cell();

    /** The order of the axes of x and y. */
    Layout layout();

    /** Which way the sequence is read. */
    Direction direction();

    /** The input that holds this state before the first step. */
    static String first(String state) {
        return InvalidArgument.name("state", state) + "0";
    }

    /** The output that holds this state after the last step. */
    static String last(String state) {
        return InvalidArgument.name("state", state) + "T";
    }

    @Override
    default Signature signature() {
        List<Port> inputs = new ArrayList<>(List.of(Port.real("x", layout().axes("D"))));
        List<Port> outputs = new ArrayList<>(List.of(Port.real("y", layout().axes("H"))));
        for (String state : cell().states()) {
            inputs.add(Port.real(first(state), "(N, H)"));
            outputs.add(Port.real(last(state), "(N, H)"));
        }
        inputs.addAll(cell().parameters());
        return new Signature(inputs, outputs);
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        NdArray<T> h0 = inputs.get(first("h"));
        int length = x.size(layout().time());
        List<NdArray<T>> hidden = new ArrayList<>(Collections.nCopies(length, null));
        Named<NdArray<T>> state = Named.none();
        for (String name : cell().states()) {
            state = state.with(name, inputs.get(first(name)));
        }
        for (int k = 0; k < length; k++) {
            int t = direction().position(k, length);
            Named<NdArray<T>> next = cell().define(step(inputs, x.select(layout().time(), t), state));
            for (String name : cell().states()) {
                state = state.with(name, next.get(Cell.next(name)));
            }
            hidden.set(t, state.get("h"));
        }
        NdArray<T> y = x.build(x.shape().with(2, h0.size(1)),
                at -> hidden.get(at[layout().time()]).get(at[layout().batch()], at[2]));
        return outputs(y, state);
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        Axes axes = bind(inputs);
        List<Named<Tensor>> states = states(inputs, axes.size("T"));
        Tensor[] hidden = new Tensor[axes.size("T")];
        for (int k = 0; k < hidden.length; k++) {
            hidden[direction().position(k, hidden.length)] = states.get(k + 1).get("h");
        }
        return outputs(stacked(hidden, axes, "H"), states.get(hidden.length));
    }

    /**
     * Backpropagation through time: from the last step read to the first, the gradient by the state after a step is the
     * one that the next step hands back, and for h that of y at the step besides; the cell's backward pass splits it;
     * the gradients of the weights add up over the steps.
     */
    @Override
    default Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        Axes axes = bind(inputs, upstream);
        int length = axes.size("T");
        List<Named<Tensor>> states = states(inputs, length);
        Named<Tensor> gradients = Named.none();
        for (Port port : cell().parameters()) {
            if (inputs.has(port.name())) {
                gradients = gradients.with(port.name(), Tensor.zeros(inputs.get(port.name()).shape()));
            }
        }
        Named<Tensor> carried = Named.none();
        for (String name : cell().states()) {
            carried = carried.with(Cell.next(name), upstream.get(last(name)));
        }
        Tensor[] dx = new Tensor[length];
        for (int k = length - 1; k >= 0; k--) {
            int t = direction().position(k, length);
            Tensor dy = upstream.get("y").select(layout().time(), t);
            Named<Tensor> step = cell().backward(
                    step(inputs, inputs.get("x").select(layout().time(), t), states.get(k)),
                    carried.merge(Named.of(Cell.next("h"), dy), Tensor::plus));
            dx[t] = step.get("x");
            for (String name : cell().states()) {
                carried = carried.with(Cell.next(name), step.get(name));
            }
            for (String name : gradients.names()) {
                gradients = gradients.with(name, gradients.get(name).plus(step.get(name)));
            }
        }
        for (String name : cell().states()) {
            gradients = gradients.with(first(name), carried.get(Cell.next(name)));
        }
        return gradients.with("x", stacked(dx, axes, "D"));
    }

    /** The state before each step read, and the one after the last. */
    private List<Named<Tensor>> states(Named<Tensor> inputs, int length) {
        Named<Tensor> state = Named.none();
        for (String name : cell().states()) {
            state = state.with(name, inputs.get(first(name)));
        }
        List<Named<Tensor>> states = new ArrayList<>(List.of(state));
        for (int k = 0; k < length; k++) {
            int t = direction().position(k, length);
            Named<Tensor> next = cell().forward(step(inputs, inputs.get("x").select(layout().time(), t), state));
            for (String name : cell().states()) {
                state = state.with(name, next.get(Cell.next(name)));
            }
            states.add(state);
        }
        return states;
    }

    /** The cell's inputs at a step: the weights, x there and the state before it. */
    private <V> Named<V> step(Named<V> inputs, V x, Named<V> state) {
        Named<V> step = inputs;
        for (String name : cell().states()) {
            step = step.without(first(name));
        }
        return step.with("x", x).with(state);
    }

    private <V> Named<V> outputs(V y, Named<V> state) {
        Named<V> outputs = Named.of("y", y);
        for (String name : cell().states()) {
            outputs = outputs.with(last(name), state.get(name));
        }
        return outputs;
    }

    private Tensor stacked(Tensor[] steps, Axes axes, String last) {
        Shape shape = axes.shape(Port.real("steps", layout().axes(last)));
        return Tensor.build(shape, at -> steps[at[layout().time()]].get(at[layout().batch()], at[2]));
    }
}
