package org.plumbline.properties.jacobian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.fast.Buffer;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Plan;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** An operation at a point, as a network of one node unless it is one already, with all values there. */
final class Problem {

    private static final String NODE = "output";

    private final Network network;
    private final boolean alone;
    private final Named<Tensor> inputs;
    private final Core core;
    private final Plan base;
    private final List<Port> outputs;
    private final Map<String, AxisNames> axes = new HashMap<>();

    private Problem(Network network, boolean alone, Named<Tensor> inputs, Core core) {
        this.network = network;
        this.alone = alone;
        this.inputs = inputs;
        this.core = core;
        this.base = plan(inputs, Set.of());
        this.outputs = network.outputs().stream().filter(Port::differentiable).toList();
        base.forward();
        for (Port port : network.inputs()) {
            if (inputs.has(port.name())) {
                axes.put(port.name(), AxisNames.of(port, inputs.get(port.name()).shape()));
            }
        }
        outputs.forEach(port -> axes.put(port.name(), AxisNames.of(port, value(port.name()).shape())));
    }

    static Problem of(Differentiable operation, Named<Tensor> inputs, Core core) {
        if (operation instanceof Network network) {
            return new Problem(network, false, inputs, core);
        }
        Network network = Network.named(operation.name());
        Named<String> wires = Named.none();
        for (Port port : operation.signature().inputs()) {
            network = network.input(port);
            wires = wires.with(port.name(), port.name());
        }
        network = network.node(NODE, operation, wires);
        for (Port port : operation.signature().outputs()) {
            if (port.differentiable()) {
                network = network.output(Port.real(network.nodes().get(0).value(port.name()), port.axes()));
            }
        }
        return new Problem(network, true, inputs, core);
    }

    Network network() {
        return network;
    }

    Named<Tensor> inputs() {
        return inputs;
    }

    Core core() {
        return core;
    }

    /** The outputs that have gradients. */
    List<Port> outputs() {
        return outputs;
    }

    /** The inputs by which there are gradients. */
    List<String> differentiated() {
        return network.inputs().stream().filter(port -> port.differentiable() && inputs.has(port.name()))
                .map(Port::name).toList();
    }

    /** An input, an output or the value of a node, at the point. */
    Buffer value(String name) {
        return base.value(name);
    }

    Shape shape(String name) {
        return value(name).shape();
    }

    /** The name by which the operation knows an output. */
    String label(String output) {
        return alone ? output.startsWith(NODE + ".") ? output.substring(NODE.length() + 1)
                : network.nodes().get(0).operation().signature().outputs().get(0).name() : output;
    }

    /** The axes of an input or output. */
    AxisNames axes(String name) {
        return axes.get(name);
    }

    /** How many numbers its nodes put out. */
    int size() {
        return network.nodes().stream().mapToInt(node -> node.operation().signature().outputs().stream()
                .mapToInt(port -> value(node.value(port.name())).count()).sum()).sum();
    }

    /** The network bound to other inputs. */
    Plan plan(Named<Tensor> others, Set<String> wanted) {
        Named<Buffer> buffers = Named.none();
        for (String name : others.names()) {
            buffers = buffers.with(name, Buffer.of(others.get(name)));
        }
        return Plan.of(network, buffers, wanted, Named.none(), core);
    }
}
