package org.plumbline.oracle.network;

import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.tensor.Named;

/**
 * An operation at its place in a network.
 *
 * @param name its name in the network
 * @param operation what is done there
 * @param wires which named value goes into which input of the operation, by the input's name
 */
public record Node(String name, Differentiable operation, Named<String> wires) {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Node {
        Check.present("name", name);
        Check.present("operation", operation);
        Check.present("wires", wires);
    }

    /** The network's name for an output of this node: its own name for an only output, else name.output. */
    public String value(String output) {
        return operation.signature().outputs().size() == 1 ? name : name + "." + output;
    }
}
