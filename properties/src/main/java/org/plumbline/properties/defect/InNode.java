package org.plumbline.properties.defect;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Subject;

/**
 * A subject whose networks have a defect in one node, and are right in all others.
 *
 * @param node the node's name
 * @param wrong what computes it
 */
record InNode(String node, Subject wrong) implements Subject {

    @Override
    public Named<Tensor> forward(Operation operation, Named<Tensor> inputs) {
        return damaged(operation).forward(inputs);
    }

    @Override
    public Named<Tensor> backward(Differentiable operation, Named<Tensor> inputs, Named<Tensor> upstream) {
        return damaged(operation).backward(inputs, upstream);
    }

    private Network damaged(Operation operation) {
        Network network = (Network) operation;
        return new Network(network.name(), network.inputs(), network.nodes().stream()
                .map(one -> one.name().equals(node)
                        ? new Node(node, new Damaged(one.operation(), wrong), one.wires()) : one).toList(),
                network.outputs());
    }

    /** An operation as a subject computes it. */
    private record Damaged(Differentiable operation, Subject subject) implements Differentiable {

        @Override
        public Signature signature() {
            return operation.signature();
        }

        @Override
        public About about() {
            return operation.about();
        }

        @Override
        public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
            return operation.define(inputs);
        }

        @Override
        public Named<Tensor> forward(Named<Tensor> inputs) {
            return subject.forward(operation, inputs);
        }

        @Override
        public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
            return subject.backward(operation, inputs, upstream);
        }
    }
}
