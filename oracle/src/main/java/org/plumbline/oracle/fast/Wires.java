package org.plumbline.oracle.fast;

import java.util.Arrays;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;

/**
 * The buffers that an operation is bound to.
 *
 * @param inputs its inputs; of optional ones those that are there
 * @param outputs its outputs; one may be the buffer of an input of the same name, of state that is updated in place
 * @param upstream the gradients by its differentiable outputs; none where no gradient is wanted
 * @param gradients the gradients by its inputs, of those that are wanted
 */
public record Wires(Named<Buffer> inputs, Named<Buffer> outputs, Named<Buffer> upstream, Named<Buffer> gradients) {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if one is null */
    public Wires {
        Check.present("inputs", inputs);
        Check.present("outputs", outputs);
        Check.present("upstream", upstream);
        Check.present("gradients", gradients);
    }

    /** The numbers of an input. */
    double[] input(String name) {
        return inputs.get(name).data();
    }

    /** The numbers of an input that may be absent: none then. */
    double[] optional(String name) {
        return inputs.has(name) ? input(name) : new double[0];
    }

    /** The numbers of an input that may be absent: so many of this value then. */
    double[] optional(String name, int count, double value) {
        if (inputs.has(name)) {
            return input(name);
        }
        double[] numbers = new double[count];
        Arrays.fill(numbers, value);
        return numbers;
    }

    /** The numbers of an output. */
    double[] output(String name) {
        return outputs.get(name).data();
    }

    /** The gradient by an output; none if no gradient is wanted. */
    double[] upstream(String name) {
        return upstream.has(name) ? upstream.get(name).data() : new double[0];
    }

    /** Whether the gradient by an input is wanted. */
    boolean wants(String name) {
        return gradients.has(name);
    }

    /** The gradient by an input; none if it is not wanted. */
    double[] gradient(String name) {
        return wants(name) ? gradients.get(name).data() : new double[0];
    }

    /** The shape of an input. */
    Shape shape(String name) {
        return inputs.get(name).shape();
    }
}
