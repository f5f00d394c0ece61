package org.plumbline.oracle.fast;

import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.tensor.Named;

/** A {@link Network} as one operation: its plan, with what goes in and out copied. */
final class NetworkKernel implements DifferentiableKernel {

    private final Wires wires;
    private final Plan plan;

    NetworkKernel(Network network, Wires wires, Core core) {
        this.wires = wires;
        this.plan = Plan.of(network, wires.inputs(), wires.gradients().names(), Named.none(), core);
    }

    @Override
    public void forward() {
        plan.forward();
        for (String output : wires.outputs().names()) {
            copy(plan.value(output), wires.outputs().get(output));
        }
    }

    @Override
    public void backward() {
        for (String output : wires.upstream().names()) {
            if (plan.hasUpstream(output)) {
                copy(wires.upstream().get(output), plan.upstream(output));
            }
        }
        plan.backward();
        for (String input : wires.gradients().names()) {
            copy(plan.gradient(input), wires.gradients().get(input));
        }
    }

    private static void copy(Buffer from, Buffer to) {
        System.arraycopy(from.data(), 0, to.data(), 0, to.count());
    }
}
