package org.plumbline.oracle.training;

import java.util.Arrays;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.fast.Buffer;
import org.plumbline.oracle.fast.Plan;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;

/** Training cannot go on: the loss is not finite. The message names the first layer whose numbers are not. */
public final class Diverged extends RuntimeException {

    private static final long serialVersionUID = 1;

    Diverged(Network network, Plan plan, int epoch, int step) {
        super("the loss is " + plan.value(Model.LOSS).data()[0] + " in epoch " + epoch + ", step " + step
                + ", both from 0; the first values that are not finite are those of " + first(network, plan)
                + ": try a smaller learning rate, clipped gradients, or inputs of a smaller scale");
    }

    /** In the order of computation; of a layer, what goes in before what comes out. */
    private static String first(Network network, Plan plan) {
        for (Node node : network.nodes()) {
            for (Port input : network.inputs()) {
                if (node.wires().names().stream().anyMatch(wire -> node.wires().get(wire).equals(input.name()))
                        && !finite(plan.value(input.name())) && !updated(node, plan, input)) {
                    return "the input " + input.name();
                }
            }
            for (Port output : node.operation().signature().outputs()) {
                if (!finite(plan.value(node.value(output.name())))) {
                    return "layer " + node.name() + " (" + node.operation().name() + ")";
                }
            }
        }
        return "the loss";
    }

    /** Whether an input is state into which the node has put what follows on it. */
    private static boolean updated(Node node, Plan plan, Port input) {
        return node.operation().signature().outputs().stream()
                .anyMatch(output -> plan.value(node.value(output.name())) == plan.value(input.name()));
    }

    private static boolean finite(Buffer buffer) {
        return Arrays.stream(buffer.data(), 0, buffer.count()).allMatch(Double::isFinite);
    }
}
