package org.plumbline.oracle.training;

import java.util.Arrays;
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

    private static String first(Network network, Plan plan) {
        for (var input : network.inputs()) {
            if (!finite(plan.value(input.name()))) {
                return "the input " + input.name();
            }
        }
        for (Node node : network.nodes()) {
            for (var output : node.operation().signature().outputs()) {
                if (!finite(plan.value(node.value(output.name())))) {
                    return "layer " + node.name() + " (" + node.operation().name() + ")";
                }
            }
        }
        return "the loss";
    }

    private static boolean finite(Buffer buffer) {
        return Arrays.stream(buffer.data(), 0, buffer.count()).allMatch(Double::isFinite);
    }
}
