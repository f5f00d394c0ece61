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
 * part of the node's value, which one pass of the node alone tells for every group of the parameter. What is behind the
 * node is then passed copies of that value as examples of one batch, each with one part changed: the weights that have
 * no batch of their own are so moved in bulk, and the outputs are those of the whole network.
 *
 * @param node the node alone
 * @param port its input that is the parameter
 * @param parameters the groups of the parameter in that node
 * @param values those of its value
 * @param rest the network behind it
 * @param value the node's value there
 * @param axis along which copies stand there
 */
record Cut(Problem node, String port, Blocks parameters, Blocks values, Problem rest, String value,
        Optional<String> axis) implements Columns {

    /** The cut behind the node that takes a parameter, if it is the only one and all outputs are behind it. */
    static Optional<Columns> of(Problem problem, String parameter) {
        Network network = problem.network();
        List<Node> takers = network.nodes().stream().filter(node -> wired(node).contains(parameter)).toList();
        if (takers.size() != 1) {
            return Optional.empty();
        }
        Node taker = takers.get(0);
        List<String> ports = taker.wires().names().stream()
                .filter(name -> taker.wires().get(name).equals(parameter)).toList();
        if (ports.size() != 1 || taker.operation().signature().outputs().size() != 1) {
            return Optional.empty();
        }
        return rest(problem, taker).map(rest -> of(problem, taker, ports.get(0), rest));
    }

    private static Cut of(Problem problem, Node taker, String port, Problem rest) {
        Named<Tensor> wired = Named.none();
        for (String name : taker.wires().names()) {
            String from = taker.wires().get(name);
            if (!problem.network().inputs().stream().map(Port::name).toList().contains(from)
                    || problem.inputs().has(from)) {
                wired = wired.with(name, problem.value(from).toTensor());
            }
        }
        Problem node = Problem.of(taker.operation(), wired, problem.core());
        List<String> axes = Structure.of(node, List.of(port)).axes(port);
        return new Cut(node, port, Blocks.of(node, port, axes), Blocks.of(node, node.outputs().get(0).name(), axes),
                rest, taker.name(), Structure.of(rest, rest.differentiated()).forCopies(taker.name()));
    }

    private static List<String> wired(Node node) {
        return node.wires().names().stream().map(node.wires()::get).toList();
    }

    /** The network behind a node, if that is all that its inputs still have a part in. */
    private static Optional<Problem> rest(Problem problem, Node taker) {
        Network network = problem.network();
        Set<String> reached = new HashSet<>(Set.of(taker.name()));
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
                output -> reached.contains(output.name()) && !output.name().equals(taker.name()));
        if (!whole) {
            return Optional.empty();
        }
        List<Port> ports = new ArrayList<>(inputs);
        ports.add(Port.real(taker.name(), taker.operation().signature().outputs().get(0).axes()));
        Named<Tensor> values = Named.of(taker.name(), problem.value(taker.name()).toTensor());
        for (Port input : inputs) {
            values = problem.inputs().has(input.name())
                    ? values.with(input.name(), problem.inputs().get(input.name())) : values;
        }
        return Optional.of(Problem.of(new Network(network.name(), ports, behind, network.outputs()), values,
                problem.core()));
    }

    @Override
    public void each(Visitor visitor) {
        Columns moved = new Whole(node, port, parameters, Optional.empty());
        Copies copies = Copies.of(rest, axis, parameters.groups(), Set.of());
        List<Strip> strips = copies.strips(rest.outputs());
        double[][][] outputs = Columns.room(copies, rest.outputs());
        double[] point = rest.value(value).data();
        moved.each((number, ofNode, ignored, one) -> {
            for (int first = 0; first < parameters.groups(); first += copies.count()) {
                int here = Math.min(copies.count(), parameters.groups() - first);
                for (int k = 0; k < STEPS.length; k++) {
                    place(copies, first, here, ofNode[k][0]);
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
