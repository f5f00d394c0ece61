package org.plumbline.properties.defect;

import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Subject;
import org.plumbline.properties.Textbook;

/** Subjects with one thing wrong. They refuse what the operation refuses. */
final class Wrong {

    private Wrong() {
    }

    /** A forward pass. */
    @FunctionalInterface
    interface Forward<O extends Operation> {
        Named<Tensor> of(O operation, Named<Tensor> inputs);
    }

    /** A backward pass. */
    @FunctionalInterface
    interface Backward<O extends Operation> {
        Named<Tensor> of(O operation, Named<Tensor> inputs, Named<Tensor> upstream);
    }

    /** The operation that is computed in place of the declared one. */
    @FunctionalInterface
    interface Mistaken<O extends Operation> {
        Operation of(O operation, Named<Tensor> inputs);
    }

    /** A textbook formula. */
    @FunctionalInterface
    interface Formula {
        <T extends Real<T>> Named<NdArray<T>> of(Operation operation, Named<NdArray<T>> inputs);
    }

    /** Wrong forward, while the gradient is that of the right function. */
    static <O extends Operation> Subject forward(Forward<O> forward) {
        return passes(forward, (operation, inputs, upstream) ->
                ((Differentiable) operation).backward(inputs, upstream));
    }

    /** Right forward, wrong gradient. */
    static <O extends Operation> Subject backward(Backward<O> backward) {
        return passes((operation, inputs) -> operation.forward(inputs), backward);
    }

    /** The gradients of another operation, under the right outputs. */
    static <O extends Operation> Subject backwardAs(Mistaken<O> other) {
        return backward((O operation, Named<Tensor> inputs, Named<Tensor> upstream) ->
                ((Differentiable) other.of(operation, inputs)).backward(inputs, upstream));
    }

    /** Both passes of another operation: what no gradient check sees. */
    static <O extends Operation> Subject as(Mistaken<O> other) {
        return passes((O operation, Named<Tensor> inputs) -> other.of(operation, inputs).forward(inputs),
                (operation, inputs, upstream) ->
                        ((Differentiable) other.of(operation, inputs)).backward(inputs, upstream));
    }

    /** A formula as it is written, in doubles, with its own gradient. */
    static Subject formula(Formula formula) {
        return passes((operation, inputs) -> Textbook.outputs(new Written(operation, formula), inputs),
                (operation, inputs, upstream) ->
                        Textbook.gradients(new Case(new Written(operation, formula), inputs, upstream)));
    }

    /** Both passes. The declared operation is there with its own type: a defect is asked for these alone. */
    static <O extends Operation> Subject passes(Forward<O> forward, Backward<O> backward) {
        return new Subject() {
            @Override
            @SuppressWarnings("unchecked")
            public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
                operation.bind(inputs);
                return forward.of((O) operation, inputs);
            }

            @Override
            @SuppressWarnings("unchecked")
            public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
                operation.bind(inputs, upstream);
                return backward.of((O) operation, inputs, upstream);
            }
        };
    }

    /** An operation by another formula. */
    private record Written(Operation right, Formula formula) implements Operation {

        @Override
        public String name() {
            return right.name();
        }

        @Override
        public Signature signature() {
            return right.signature();
        }

        @Override
        public void refine(Axes axes, Named<Tensor> inputs) {
            right.refine(axes, inputs);
        }

        @Override
        public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
            return formula.of(right, inputs);
        }

        @Override
        public Named<Tensor> forward(Named<Tensor> inputs) {
            return Textbook.outputs(this, inputs);
        }
    }
}
