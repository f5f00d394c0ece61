package org.plumbline.oracle.fast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.network.Network;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;

/**
 * A network on the fast tier, bound to inputs of given shapes: every node's kernel and all buffers are made once, and a
 * pass allocates nothing. As in {@link Network#backward}, the gradient by a value is the sum over the nodes that take
 * it; those by values that no wanted input has a part in are not computed.
 */
public final class Plan {

    private final Core core;
    private final Map<String, Buffer> values;
    private final Map<String, Buffer> gradients;
    private final Map<String, Buffer> upstream;
    private final List<Kernel> forward;
    private final List<Step> backward;

    /** A part of the backward pass. */
    @FunctionalInterface
    interface Step {
        void run(Workers workers);
    }

    Plan(Core core, Map<String, Buffer> values, Map<String, Buffer> gradients, Map<String, Buffer> upstream,
            List<Kernel> forward, List<Step> backward) {
        this.core = core;
        this.values = values;
        this.gradients = gradients;
        this.upstream = upstream;
        this.forward = forward;
        this.backward = backward;
    }

    /**
     * A network bound to these inputs.
     *
     * @param inputs all of the network's inputs that are there, parameters among them
     * @param wanted the inputs by which gradients are wanted
     * @param inPlace state that nodes put out into the buffer of an input: that input, by the value's name
     * @throws InvalidArgument if the inputs do not fit, or a name is not known
     */
    public static Plan of(Network network, Named<Buffer> inputs, Set<String> wanted, Named<String> inPlace, Core core) {
        Check.present("network", network);
        Check.present("inputs", inputs);
        Check.present("core", core);
        known("wanted", wanted, inputs.names());
        inPlace.names().forEach(value -> known("inPlace", Set.of(inPlace.get(value)), inputs.names()));
        return new PlanBuilder(network, inputs, wanted, inPlace, core).build();
    }

    private static void known(String argument, Set<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new InvalidArgument(argument, name, "some of " + known);
            }
        }
    }

    /** All nodes, in order. */
    public void forward() {
        for (int i = 0; i < forward.size(); i++) {
            forward.get(i).forward();
        }
    }

    /** All nodes, from the last to the first; the gradients by the outputs are in {@link #upstream}. */
    public void backward() {
        for (int i = 0; i < backward.size(); i++) {
            backward.get(i).run(core.workers());
        }
    }

    /**
     * The value of an input or of what a node puts out.
     *
     * @throws InvalidArgument if there is none of this name
     */
    public Buffer value(String name) {
        return named("value", values, name);
    }

    /**
     * The gradient by a wanted input, or by any value on the way to one.
     *
     * @throws InvalidArgument if there is none of this name
     */
    public Buffer gradient(String name) {
        return named("gradient", gradients, name);
    }

    /** Whether an output of the network depends on a wanted input. */
    public boolean hasUpstream(String output) {
        return upstream.containsKey(output);
    }

    /**
     * Where the gradient by an output of the network is to be written before the backward pass.
     *
     * @throws InvalidArgument if there is none of this name
     */
    public Buffer upstream(String output) {
        return named("upstream", upstream, output);
    }

    private static Buffer named(String argument, Map<String, Buffer> buffers, String name) {
        known(argument, Set.of(name), buffers.keySet());
        return buffers.get(name);
    }
}
