package org.plumbline.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The named inputs and outputs of an operation, with their axes.
 *
 * @param inputs what goes in
 * @param outputs what comes out; those of kind {@link Port.Kind#REAL} take an upstream gradient
 */
public record Signature(List<Port> inputs, List<Port> outputs) {

    /** @throws InvalidArgument if a list is null, or a port in it, or two of a list have one name */
    public Signature {
        inputs = InvalidArgument.allPresent("inputs", inputs);
        outputs = InvalidArgument.allPresent("outputs", outputs);
        checkDistinct("inputs", inputs);
        checkDistinct("outputs", outputs);
    }

    private static void checkDistinct(String side, List<Port> ports) {
        Set<String> names = new HashSet<>();
        for (Port port : ports) {
            if (!names.add(port.name())) {
                throw new InvalidArgument(side, "with '" + port.name() + "' twice", "each name once");
            }
        }
    }

    /** The input port of this name, if there is one. */
    public Optional<Port> input(String name) {
        InvalidArgument.name("name", name);
        return inputs.stream().filter(port -> port.name().equals(name)).findFirst();
    }

    /**
     * The sizes of the axes in these inputs.
     *
     * @throws InvalidArgument if an input is missing, unknown, of wrong rank or size, or of wrong kind
     */
    public Axes bind(Named<Tensor> values) {
        Check.present("inputs", values);
        List<String> known = inputs.stream().map(Port::name).toList();
        for (String name : values.names()) {
            if (!known.contains(name)) {
                throw new InvalidArgument(name, "not an input", "the inputs " + known);
            }
        }
        Axes axes = new Axes();
        for (Port port : inputs) {
            if (values.has(port.name())) {
                axes.bind(port, values.get(port.name()).shape());
                Check.kind(port, values.get(port.name()));
            } else if (port.required()) {
                throw new InvalidArgument(port.name(), "missing", "a tensor of shape " + port.axes());
            }
        }
        return axes;
    }

    /**
     * Checks that there is an upstream gradient of the right shape for every output that takes one, and no other.
     *
     * @throws InvalidArgument otherwise
     */
    public void checkUpstream(Axes axes, Named<Tensor> upstream) {
        Check.present("axes", axes);
        Check.present("upstream", upstream);
        List<Port> differentiable = outputs.stream().filter(Port::differentiable).toList();
        for (String name : upstream.names()) {
            if (differentiable.stream().noneMatch(port -> port.name().equals(name))) {
                throw new InvalidArgument("upstream gradient " + name, "not of a differentiable output",
                        "the outputs " + differentiable.stream().map(Port::name).toList());
            }
        }
        for (Port port : differentiable) {
            String name = "upstream gradient " + port.name();
            if (!upstream.has(port.name())) {
                throw new InvalidArgument(name, "missing", "a tensor of shape " + axes.shape(port));
            }
            Check.shape(name, upstream.get(port.name()), axes.shape(port));
        }
    }
}
