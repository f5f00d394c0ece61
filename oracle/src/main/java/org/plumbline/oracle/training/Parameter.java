package org.plumbline.oracle.training;

import java.util.function.Function;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.initialiser.Initialiser;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A parameter of a model.
 *
 * @param name the network's name for it
 * @param shape its shape
 * @param start where it begins
 */
public record Parameter(String name, Shape shape, Function<SplitMix64, Tensor> start) {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null */
    public Parameter {
        Check.present("name", name);
        Check.present("shape", shape);
        Check.present("start", start);
    }

    /** One that begins as an initialiser makes it of standard normal noise. */
    static Parameter random(String name, Shape shape, Initialiser initialiser) {
        return new Parameter(name, shape, random -> initialiser.forward(
                Named.of("noise", Tensor.build(shape, at -> random.normal()))).get("parameter"));
    }

    /** One that begins as a constant. */
    static Parameter constant(String name, Shape shape, double value) {
        return new Parameter(name, shape, random -> Tensor.filled(shape, value));
    }
}
