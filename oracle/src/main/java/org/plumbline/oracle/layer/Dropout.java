package org.plumbline.oracle.layer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Differentiable;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Dropout: in training, elements are kept or dropped as a mask says; in evaluation all are kept.
 *
 * <p>{@code y = x * mask}, scaled so that training and evaluation agree in expectation over masks. The mask is an input
 * ({@link DropoutMask} makes one), of ones where an element is kept. In evaluation there is none.
 *
 * @param mode training by default
 * @param scaling whether training or evaluation is scaled; training, inverted dropout, by default
 * @param of whether the probability is that of being kept or dropped; dropped by default
 * @param probability from 0 to 1; 1/2 by default
 */
@About(name = "dropout",
        formula = {"inverted: y = x * mask / keep in training, y = x in evaluation",
            "vanilla:  y = x * mask in training, y = x * keep in evaluation"},
        sources = "Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, JMLR 15 (2014), sections 4 and 10")
public record Dropout(Mode mode, DropoutScaling scaling, DropoutProbability of, double probability)
        implements Differentiable {

    /**
     * @throws InvalidArgument if a component is null, the probability is not from 0 to 1, or inverted dropout
     *     would keep nothing
     */
    public Dropout {
        Check.present("mode", mode);
        Check.present("scaling", scaling);
        Check.present("of", of);
        Check.probability("probability", probability);
        if (scaling == DropoutScaling.INVERTED && of.keep(probability) == 0) {
            throw new InvalidArgument("probability", probability + ", so that nothing is kept",
                    "one that keeps something: inverted dropout divides by it");
        }
    }

    /** Training, inverted, 1/2 dropped. */
    public static Dropout standard() {
        return new Dropout(Mode.TRAINING, DropoutScaling.INVERTED, DropoutProbability.DROP, 0.5);
    }

    /** The same layer in another mode. */
    public Dropout in(Mode other) {
        return new Dropout(other, scaling, of, probability);
    }

    /** The same layer with another scaling. */
    public Dropout scaled(DropoutScaling other) {
        return new Dropout(mode, other, of, probability);
    }

    /** x (...) and, in training, mask (...) to y (...). */
    @Override
    public Signature signature() {
        Port x = Port.real("x", "(...)");
        return new Signature(mode == Mode.TRAINING ? List.of(x, Port.mask("mask", "(...)")) : List.of(x),
                List.of(Port.real("y", "(...)")));
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> x = inputs.get("x");
        T keep = of.keep(x.arithmetic(), probability);
        return Named.of("y", switch (mode) {
            case TRAINING -> switch (scaling) {
                case INVERTED -> x.times(inputs.get("mask")).over(keep);
                case VANILLA -> x.times(inputs.get("mask"));
            };
            case EVALUATION -> switch (scaling) {
                case INVERTED -> x;
                case VANILLA -> x.times(keep);
            };
        });
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("y", masked(inputs.get("x"), inputs));
    }

    /** The layer is linear and symmetric in x: dy goes back through the same mask and the same scaling. */
    @Override
    public Named<Tensor> backward(Named<Tensor> inputs, Named<Tensor> upstream) {
        bind(inputs, upstream);
        return Named.of("x", masked(upstream.get("y"), inputs));
    }

    private Tensor masked(Tensor values, Named<Tensor> inputs) {
        double keep = of.keep(probability);
        if (mode == Mode.EVALUATION) {
            return scaling == DropoutScaling.VANILLA ? values.times(keep) : values;
        }
        Tensor kept = values.times(inputs.get("mask"));
        return scaling == DropoutScaling.INVERTED ? kept.map(value -> value / keep) : kept;
    }
}
