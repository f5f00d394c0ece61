package org.plumbline.oracle.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A composition of operations as one operation: a directed acyclic graph, written down in an order in which every node
 * comes after those that it takes values from.
 *
 * <p>The values of a network are its inputs, parameters among them, and what its nodes put out. A node with one output
 * names its value; one with several names them {@code node.output}. An optional input that is absent is absent wherever
 * it is wired to. What the outputs do not depend on has a gradient of zero.
 *
 * <pre>
 * Network.named("two-layers")
 *     .input(Port.real("x", "(N, D)")).input(Port.real("w1", "(D, H)")).input(Port.real("w2", "(H, M)"))
 *     .node("h", Dense.standard(), Named.of("x", "x", "w", "w1"))
 *     .node("a", Relu.standard(), Named.of("x", "h"))
 *     .node("y", Dense.standard(), Named.of("x", "a", "w", "w2"))
 *     .output(Port.real("y", "(N, M)"))
 * </pre>
 *
 * @param name the network's name
 * @param inputs its inputs with their axes
 * @param nodes its operations, in order
 * @param outputs the values that it puts out, with their axes
 */
@About(name = "network",
        formula = {"forward: v_i = f_i(values wired to node i), node by node",
            "backward: dL/dv = sum of the gradients by v of the nodes that take it, from the last node to the first"},
        sources = {"Rumelhart, Hinton, Williams, Nature 323 (1986)",
            "Griewank, Walther, Evaluating Derivatives, 2008, chapter 3"})
public record Network(String name, List<Port> inputs, List<Node> nodes, List<Port> outputs) implements Differentiable {

    /**
     * @throws InvalidArgument if a component is null or holds one, two values have one name, or a wire comes from no
     *         value known at its node, goes to no input, or is missing from a required one, or an output is no value
     */
    public Network {
        Check.present("name", name);
        inputs = InvalidArgument.allPresent("inputs", inputs);
        nodes = InvalidArgument.allPresent("nodes", nodes);
        outputs = InvalidArgument.allPresent("outputs", outputs);
        Set<String> values = new LinkedHashSet<>();
        inputs.forEach(input -> add(values, input.name()));
        Set<String> names = new HashSet<>();
        for (Node node : nodes) {
            checkWires(node, values);
            if (!names.add(node.name())) {
                throw new InvalidArgument("node", "a second " + node.name(), "a name other than " + names);
            }
            node.operation().signature().outputs().forEach(output -> add(values, node.value(output.name())));
        }
        Set<String> given = new HashSet<>();
        for (Port output : outputs) {
            if (!values.contains(output.name()) || !given.add(output.name())) {
                throw new InvalidArgument("output", output.name(), "each of the values " + values + " once");
            }
        }
    }

    /** A network of this name with nothing in it. */
    public static Network named(String name) {
        return new Network(name, List.of(), List.of(), List.of());
    }

    /** This network with one more input, which no node takes yet. */
    public Network input(Port input) {
        return new Network(name, with(inputs, input), nodes, outputs);
    }

    /** This network with one more node. */
    public Network node(String node, Differentiable operation, Named<String> wires) {
        return new Network(name, inputs, with(nodes, new Node(node, operation, wires)), outputs);
    }

    /** This network with one more value put out. */
    public Network output(Port output) {
        return new Network(name, inputs, nodes, with(outputs, output));
    }

    @Override
    public Signature signature() {
        return new Signature(inputs, outputs);
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        return put(run(inputs, (node, wired) -> node.operation().define(wired)));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        return put(values(inputs));
    }

    /** Reverse accumulation: from the last node to the first, each adds to the gradients of the values it takes. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        Named<Tensor> values = values(inputs);
        Named<Tensor> gradients = values.map(value -> Tensor.zeros(value.shape())).merge(upstream, Tensor::plus);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            Named<Tensor> ofOutputs = Named.none();
            for (Port output : node.operation().signature().outputs()) {
                if (output.differentiable()) {
                    ofOutputs = ofOutputs.with(output.name(), gradients.get(node.value(output.name())));
                }
            }
            Named<Tensor> ofInputs = node.operation().backward(wired(node, values), ofOutputs);
            for (String port : ofInputs.names()) {
                gradients = gradients.merge(Named.of(node.wires().get(port), ofInputs.get(port)), Tensor::plus);
            }
        }
        Named<Tensor> result = Named.none();
        for (Port input : this.inputs) {
            if (input.differentiable() && inputs.has(input.name())) {
                result = result.with(input.name(), gradients.get(input.name()));
            }
        }
        return result;
    }

    /**
     * The value of every input and node for these inputs.
     *
     * @throws InvalidArgument if a value does not fit where it is wired to; the message names the node
     */
    public Named<Tensor> values(Named<Tensor> inputs) {
        bind(inputs);
        return run(inputs, (node, wired) -> {
            try {
                return node.operation().forward(wired);
            } catch (InvalidArgument refusal) {
                throw refusal.in(name + ", node " + node.name());
            }
        });
    }

    private <V> Named<V> run(Named<V> inputs, BiFunction<Node, Named<V>, Named<V>> operation) {
        Named<V> values = inputs;
        for (Node node : nodes) {
            Named<V> results = operation.apply(node, wired(node, values));
            for (String output : results.names()) {
                values = values.with(node.value(output), results.get(output));
            }
        }
        return values;
    }

    private static <V> Named<V> wired(Node node, Named<V> values) {
        Named<V> wired = Named.none();
        for (String port : node.wires().names()) {
            String from = node.wires().get(port);
            wired = values.has(from) ? wired.with(port, values.get(from)) : wired;
        }
        return wired;
    }

    private <V> Named<V> put(Named<V> values) {
        Named<V> put = Named.none();
        for (Port output : outputs) {
            put = put.with(output.name(), values.get(output.name()));
        }
        return put;
    }

    private static void add(Set<String> values, String name) {
        if (!values.add(name)) {
            throw new InvalidArgument("value", "a second " + name, "a name other than " + values);
        }
    }

    private static void checkWires(Node node, Set<String> values) {
        String at = "node " + node.name() + ": wire to ";
        List<Port> ports = node.operation().signature().inputs();
        for (String port : node.wires().names()) {
            if (ports.stream().noneMatch(known -> known.name().equals(port))) {
                throw new InvalidArgument(at + port, "to no input",
                        "the inputs " + ports.stream().map(Port::name).toList());
            }
            if (!values.contains(node.wires().get(port))) {
                throw new InvalidArgument(at + port, "from " + node.wires().get(port),
                        "the values known before it, so that there is no cycle: " + values);
            }
        }
        for (Port port : ports) {
            if (port.required() && !node.wires().has(port.name())) {
                throw new InvalidArgument(at + port.name(), "missing", "one from the values " + values);
            }
        }
    }

    private static <V> List<V> with(List<V> list, V last) {
        List<V> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
