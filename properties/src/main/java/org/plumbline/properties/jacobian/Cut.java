package org.plumbline.properties.jacobian;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The columns by a parameter that one node of a network takes. A step of it changes nothing before that node, and a
 * part of the node's value, which one pass of the node alone tells for every group of the parameter; so it does of what
 * follows element by element. What is behind is then passed copies of that value as examples of one batch, each with
 * one part changed: the weights that have no batch of their own are so moved in bulk, and the outputs are those of the
 * whole network.
 *
 * @param front the node and what follows element by element
 * @param parameter the parameter
 * @param parameters its groups there
 * @param values those of the value
 * @param rest the network behind
 * @param value the value, by its name there
 * @param axis along which copies stand there
 */
record Cut(Problem front, String parameter, Blocks parameters, Blocks values, Problem rest, String value,
        Optional<String> axis) implements Columns {

    /** The cut behind the node that takes a parameter, if it is the only one and all outputs are behind it. */
    static Optional<Columns> of(Problem problem, String parameter) {
        List<Node> takers = takers(problem, parameter);
        if (takers.size() != 1 || takers.get(0).operation().signature().outputs().size() != 1
                || wired(takers.get(0)).stream().filter(parameter::equals).count() != 1) {
            return Optional.empty();
        }
        List<Node> chain = chain(problem, takers.get(0));
        String axes = takers.get(0).operation().signature().outputs().get(0).axes();
        Port value = Port.real(chain.get(chain.size() - 1).name(), axes);
        return rest(problem, value).map(rest -> of(problem, chain, parameter, value, rest));
    }

    private static List<Node> takers(Problem problem, String value) {
        return problem.network().nodes().stream().filter(node -> wired(node).contains(value)).toList();
    }

    private static List<String> wired(Node node) {
        return node.wires().names().stream().map(node.wires()::get).toList();
    }

    /** A node and those behind it that each take one value, keep its shape, and are the only ones to take it. */
    private static List<Node> chain(Problem problem, Node first) {
        List<Node> chain = new ArrayList<>(List.of(first));
        for (Node last = first;;) {
            List<Node> takers = takers(problem, last.name());
            boolean put = problem.network().outputs().stream().map(Port::name).toList().contains(last.name());
            if (put || takers.size() != 1 || takers.get(0).wires().names().size() != 1
                    || takers.get(0).operation().signature().outputs().size() != 1
                    || !problem.shape(takers.get(0).name()).equals(problem.shape(first.name()))) {
                return chain;
            }
            last = takers.get(0);
            chain.add(last);
        }
    }

    private static Cut of(Problem problem, List<Node> chain, String parameter, Port value, Problem rest) {
        Named<String> wires = chain.get(0).wires();
        Network network = Network.named(value.name());
        Set<String> known = new HashSet<>();
        Named<Tensor> wired = Named.none();
        for (Port port : chain.get(0).operation().signature().inputs()) {
            if (wires.has(port.name()) && known.add(wires.get(port.name()))) {
                String from = wires.get(port.name());
                network = network.input(new Port(from, port.axes(), port.kind(), port.required()));
                boolean absent = problem.network().signature().input(from).isPresent() && !problem.inputs().has(from);
                wired = absent ? wired : wired.with(from, problem.value(from).toTensor());
            }
        }
        for (Node node : chain) {
            network = network.node(node.name(), node.operation(), node.wires());
        }
        Problem front = Problem.of(network.output(value), wired, problem.core());
        List<String> axes = Structure.of(front, List.of(parameter)).axes(parameter);
        return new Cut(front, parameter, Blocks.of(front, parameter, axes), Blocks.of(front, value.name(), axes), rest,
                value.name(), Structure.of(rest, rest.differentiated()).forCopies(value.name()));
    }

    /** The network behind a value, if that is all that its inputs still have a part in. */
    private static Optional<Problem> rest(Problem problem, Port value) {
        Network network = problem.network();
        Set<String> reached = new HashSet<>(Set.of(value.name()));
        List<Node> behind = new ArrayList<>();
        Set<String> others = new HashSet<>();
        for (Node node : network.nodes()) {
            if (wired(node).stream().anyMatch(reached::contains)) {
                behind.add(node);
                wired(node).stream().filter(name -> !reached.contains(name)).forEach(others::add);
                node.operation().signature().outputs().forEach(port -> reached.add(node.value(port.name())));
            }
        }
        List<Port> inputs = network.inputs().stream().filter(port -> others.contains(port.name())).toList();
        boolean whole = inputs.size() == others.size() && network.outputs().stream().allMatch(
                output -> reached.contains(output.name()) && !output.name().equals(value.name()));
        if (!whole) {
            return Optional.empty();
        }
        List<Port> ports = new ArrayList<>(inputs);
        ports.add(value);
        Named<Tensor> values = Named.of(value.name(), problem.value(value.name()).toTensor());
        for (Port input : inputs) {
            values = problem.inputs().has(input.name())
                    ? values.with(input.name(), problem.inputs().get(input.name())) : values;
        }
        return Optional.of(Problem.of(new Network(network.name(), ports, behind, network.outputs()), values,
                problem.core()));
    }

    @Override
    public void each(Visitor visitor) {
        Columns moved = new Whole(front, parameter, parameters, Optional.empty());
        Copies copies = Copies.of(rest, axis, parameters.groups(), Set.of());
        List<Strip> strips = copies.strips(rest.outputs());
        double[][][] outputs = Columns.room(copies, rest.outputs());
        double[] point = rest.value(value).data();
        moved.each((number, ofFront, ignored, one) -> {
            for (int first = 0; first < parameters.groups(); first += copies.count()) {
                int here = Math.min(copies.count(), parameters.groups() - first);
                for (int k = 0; k < STEPS.length; k++) {
                    place(copies, first, here, ofFront[k][0]);
                    copies.forward();
                    Columns.keep(copies, rest.outputs(), outputs[k]);
                }
                place(copies, first, here, point);
                for (int copy = 0; copy < here; copy++) {
                    visitor.column(parameters.offset(first + copy, number), outputs, strips, copy);
                }
            }
        });
    }

    /** Gives every copy one group of a value. */
    private void place(Copies copies, int first, int here, double[] from) {
        double[] data = copies.input(value);
        Strip strip = copies.strip(value);
        for (int copy = 0; copy < here; copy++) {
            for (int number = 0; number < values.each(); number++) {
                int at = values.offset(first + copy, number);
                data[strip.at(copy, at)] = from[at];
            }
        }
    }
}
