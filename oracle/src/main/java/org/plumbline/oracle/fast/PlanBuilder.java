package org.plumbline.oracle.fast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;

/** Makes a {@link Plan}: first the values, with who takes them, then the kernels. */
final class PlanBuilder {

    private final Network network;
    private final Named<String> inPlace;
    private final Core core;
    private final Map<String, Buffer> values = new LinkedHashMap<>();
    /** Values by which gradients are computed. */
    private final Set<String> needed;
    /** The parts of a gradient that those who take the value write. */
    private final Map<String, List<Buffer>> shares = new HashMap<>();
    private final Map<String, Buffer> gradients = new LinkedHashMap<>();
    private final List<Named<Buffer>> written = new ArrayList<>();
    private final Map<String, Buffer> upstream = new LinkedHashMap<>();

    PlanBuilder(Network network, Named<Buffer> inputs, Set<String> wanted, Named<String> inPlace, Core core) {
        this.network = network;
        this.inPlace = inPlace;
        this.core = core;
        this.needed = new LinkedHashSet<>(wanted);
        inputs.names().forEach(name -> values.put(name, inputs.get(name)));
    }

    Plan build() {
        for (Node node : network.nodes()) {
            evaluate(node);
            written.add(wired(node, port -> port.differentiable(), this::share));
        }
        for (Port output : network.outputs()) {
            share(output.name()).ifPresent(buffer -> upstream.put(output.name(), buffer));
        }
        List<Kernel> forward = new ArrayList<>();
        List<Plan.Step> backward = new ArrayList<>();
        Set<String> inputs = new LinkedHashSet<>(needed);
        for (int i = 0; i < network.nodes().size(); i++) {
            inputs.removeAll(outputs(network.nodes().get(i)).values());
        }
        inputs.forEach(input -> gradient(input, backward));
        for (int i = 0; i < network.nodes().size(); i++) {
            bind(network.nodes().get(i), written.get(i), forward, backward);
        }
        Collections.reverse(backward);
        return new Plan(core, values, gradients, upstream, forward, backward);
    }

    /** Makes the buffers of a node's outputs. */
    private void evaluate(Node node) {
        Axes axes = axes(node);
        boolean differentiated = !wired(node, Port::differentiable,
                value -> Optional.of(value).filter(needed::contains)).names().isEmpty();
        for (Port port : node.operation().signature().outputs()) {
            String value = node.value(port.name());
            values.put(value, inPlace.has(value) ? values.get(inPlace.get(value)) : Buffer.of(axes.shape(port)));
            if (differentiated && port.differentiable()) {
                needed.add(value);
            }
        }
    }

    /** The sizes of a node's axes: the operation is asked with what inputs hold now, and zeros of other values. */
    private Axes axes(Node node) {
        try {
            return node.operation().bind(wired(node, port -> true,
                    value -> Optional.of(values.get(value).toTensor())));
        } catch (InvalidArgument refusal) {
            throw refusal.in(network.name() + ", node " + node.name());
        }
    }

    /** A new part of the gradient by a value, if one is needed. */
    private Optional<Buffer> share(String value) {
        if (!needed.contains(value)) {
            return Optional.empty();
        }
        Buffer share = Buffer.of(values.get(value).shape());
        shares.computeIfAbsent(value, name -> new ArrayList<>()).add(share);
        return Optional.of(share);
    }

    private void bind(Node node, Named<Buffer> gradientsByInputs, List<Kernel> forward, List<Plan.Step> backward) {
        Named<Buffer> inputs = wired(node, port -> true, value -> Optional.of(values.get(value)));
        Named<Buffer> outputs = Named.none();
        Named<Buffer> gradientsByOutputs = Named.none();
        List<Plan.Step> sums = new ArrayList<>();
        for (Map.Entry<String, String> output : outputs(node).entrySet()) {
            outputs = outputs.with(output.getKey(), values.get(output.getValue()));
            if (needed.contains(output.getValue())) {
                gradientsByOutputs = gradientsByOutputs.with(output.getKey(), gradient(output.getValue(), sums));
            }
        }
        Kernel kernel = Kernels.of(node.operation(),
                new Wires(inputs, outputs, gradientsByOutputs, gradientsByInputs), core);
        forward.add(kernel);
        if (!gradientsByInputs.names().isEmpty() && kernel instanceof DifferentiableKernel differentiable) {
            backward.add(workers -> differentiable.backward());
        }
        backward.addAll(sums);
    }

    /** The gradient by a value: the only part, or their sum, which is to be worked out first. */
    private Buffer gradient(String value, List<Plan.Step> sums) {
        List<Buffer> parts = shares.getOrDefault(value, List.of());
        Buffer gradient = parts.size() == 1 ? parts.get(0) : Buffer.of(values.get(value).shape());
        gradients.put(value, gradient);
        if (parts.size() > 1) {
            sums.add(workers -> sum(parts, gradient, workers));
        }
        return gradient;
    }

    private static void sum(List<Buffer> parts, Buffer gradient, Workers workers) {
        double[] sum = gradient.data();
        workers.loop(gradient.count(), (from, to) -> {
            System.arraycopy(parts.get(0).data(), from, sum, from, to - from);
            for (int k = 1; k < parts.size(); k++) {
                double[] part = parts.get(k).data();
                for (int i = from; i < to; i++) {
                    sum[i] += part[i];
                }
            }
        });
    }

    /** The network's names of a node's outputs. */
    private static Map<String, String> outputs(Node node) {
        Map<String, String> names = new LinkedHashMap<>();
        node.operation().signature().outputs().forEach(port -> names.put(port.name(), node.value(port.name())));
        return names;
    }

    /** Something of the values that are wired to a node, by the names of its inputs; absent values left out. */
    private <V> Named<V> wired(Node node, Predicate<Port> which,
            Function<String, Optional<V>> some) {
        Named<V> wired = Named.none();
        for (Port port : node.operation().signature().inputs()) {
            String value = node.wires().has(port.name()) ? node.wires().get(port.name()) : "";
            if (which.test(port) && values.containsKey(value)) {
                Optional<V> found = some.apply(value);
                wired = found.isPresent() ? wired.with(port.name(), found.get()) : wired;
            }
        }
        return wired;
    }
}
