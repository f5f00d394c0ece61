package org.plumbline.oracle.initialiser;

import org.plumbline.oracle.Axes;
import org.plumbline.oracle.real.Arithmetic;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** Weights of mean 0 whose variance follows from how many inputs and outputs they join. */
public interface VarianceScaling extends Initialiser {

    /** Which axes count inputs and outputs. */
    Fan fan();

    /** Normal or uniform. */
    Distribution distribution();

    /**
     * The textbook formula of the variance.
     *
     * @throws InvalidArgument if a fan is less than 1
     */
    <T extends Real<T>> T variance(Arithmetic<T> arithmetic, int fanIn, int fanOut);

    /**
     * The square root of the variance.
     *
     * @throws InvalidArgument if a fan is less than 1
     */
    double deviation(int fanIn, int fanOut);

    @Override
    default void refine(Axes axes, Named<Tensor> inputs) {
        fan().check("noise", axes.ellipsis());
        distribution().check(inputs.get("noise"));
    }

    @Override
    default <T extends Real<T>> Named<NdArray<T>> define(Named<NdArray<T>> inputs) {
        NdArray<T> noise = inputs.get("noise");
        Shape shape = noise.shape();
        T variance = variance(noise.arithmetic(), fan().in(shape), fan().out(shape));
        return Named.of("parameter", distribution().weights(noise, variance));
    }

    @Override
    default Named<Tensor> forward(Named<Tensor> inputs) {
        Shape shape = bind(inputs).ellipsis();
        double deviation = deviation(fan().in(shape), fan().out(shape));
        return Named.of("parameter", distribution().weights(inputs.get("noise"), deviation));
    }
}
