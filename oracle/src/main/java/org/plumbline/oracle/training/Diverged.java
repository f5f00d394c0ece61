package org.plumbline.oracle.training;

import java.util.Arrays;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.fast.Buffer;
import org.plumbline.oracle.fast.Plan;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.network.Node;

/**
 * Training cannot go on: a loss or a parameter is not finite. The message says after which step, and names the first
 * layer or parameter whose numbers are not.
 */
public final class Diverged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Diverged(String what, String first) {
        super(what + "; the first values that are not finite are those of " + first
                + ": try a smaller learning rate, clipped gradients, or inputs of a smaller scale");
    }

    /** The loss of a mini-batch is not finite, before its step. */
    static Diverged before(Network network, Plan plan, int epoch, int step) {
        return new Diverged("the loss is " + loss(plan) + " in " + words(epoch, step), first(network, plan));
    }

    /** A step, the last of a pass, has made a parameter or a part of the state what is not finite. */
    static Diverged by(String name, int epoch, int step) {
        return new Diverged("a parameter is not finite after " + words(epoch, step), name);
    }

    /** The loss of examples that are evaluated is not finite; of which and when, in words. */
    static Diverged evaluating(Network network, Plan plan, String when) {
        return new Diverged("the loss is " + loss(plan) + " " + when, first(network, plan));
    }

    /** Each mini-batch has a finite loss, but all together do not. */
    static Diverged ofSum(double sum, String when) {
        return new Diverged("the loss is " + sum + " " + when, "the sum over all mini-batches");
    }

    private static double loss(Plan plan) {
        return plan.value(Model.LOSS).data()[0];
    }

    /** Where a training is, in words. */
    static String words(int epoch, int step) {
        return "epoch " + epoch + ", step " + step + ", both from 0";
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

    /** Whether all its numbers are. */
    static boolean finite(Buffer buffer) {
        return Arrays.stream(buffer.data(), 0, buffer.count()).allMatch(Double::isFinite);
    }
}
