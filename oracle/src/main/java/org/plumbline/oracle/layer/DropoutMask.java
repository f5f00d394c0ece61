package org.plumbline.oracle.layer;

import java.util.List;
import org.plumbline.oracle.About;
import org.plumbline.oracle.Axes;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * A mask for dropout from uniform noise: independent ones and zeros of the given probability.
 *
 * <p>The event that the probability is of, being kept or being dropped, happens where the noise is less than it. So it
 * has exactly this probability, with no rounding of its complement.
 *
 * @param of whether the probability is that of being kept or dropped; dropped by default
 * @param probability from 0 to 1; 1/2 by default
 */
@About(name = "dropout-mask",
        formula = {"keep: mask = 1 where noise < probability, else 0",
            "drop: mask = 0 where noise < probability, else 1"},
        sources = "Devroye, Non-Uniform Random Variate Generation, 1986, chapter II, the inversion method")
public record DropoutMask(DropoutProbability of, double probability) implements Operation {

    /**
     * @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, or the probability is not from 0 to 1
     */
    public DropoutMask {
        Check.present("of", of);
        Check.probability("probability", probability);
    }

    /** 1/2 dropped. */
    public static DropoutMask standard() {
        return new DropoutMask(DropoutProbability.DROP, 0.5);
    }

    /** noise (...) from 0 up to, not including, 1, to mask (...) of ones where an element is kept. */
    @Override
    public Signature signature() {
        return new Signature(List.of(Port.constant("noise", "(...)")), List.of(Port.mask("mask", "(...)")));
    }

    @Override
    public void refine(Axes axes, Named<Tensor> inputs) {
        Check.every("noise", inputs.get("noise"), noise -> noise >= 0 && noise < 1,
                "numbers from 0 up to, not including, 1");
    }

    @Override
    public <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        Arithmetic<T> arithmetic = inputs.get("noise").arithmetic();
        T limit = arithmetic.of(probability);
        return Named.of("mask", inputs.get("noise").map(noise -> {
            boolean happens = noise.compare(limit) < 0;
            return happens == (of == DropoutProbability.KEEP) ? arithmetic.one() : arithmetic.zero();
        }));
    }

    @Override
    public Named<Tensor> forward(Named<Tensor> inputs) {
        bind(inputs);
        return Named.of("mask", inputs.get("noise").map(switch (of) {
            case KEEP -> noise -> noise < probability ? 1 : 0;
            case DROP -> noise -> noise < probability ? 0 : 1;
        }));
    }
}
