package org.plumbline.oracle.normalisation;

import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;

/**
 * The learned scale and shift after normalising: {@code y = gamma z + beta}. Without the input gamma nothing is scaled,
 * without beta nothing shifted.
 *
 * @param inputs the layer's inputs
 * @param stride how many consecutive elements of z have one parameter
 * @param count how many parameters there are, before they come round again
 */
record Affine(Named<Tensor> inputs, int stride, int count) {

    private static final String GAMMA = "gamma";
    private static final String BETA = "beta";

    /** The definition; the function gives the parameters' index for the index of an element. */
    static <T extends Real<T>> NdArray<T> define(Named<NdArray<T>> inputs, NdArray<T> z,
            UnaryOperator<int[]> parameter) {
        NdArray<T> scaled = !inputs.has(GAMMA) ? z
                : z.build(z.shape(), at -> z.get(at).times(inputs.get(GAMMA).get(parameter.apply(at))));
        return !inputs.has(BETA) ? scaled
                : z.build(z.shape(), at -> scaled.get(at).plus(inputs.get(BETA).get(parameter.apply(at))));
    }

    /** y of the normalised z. */
    Tensor apply(Tensor z) {
        Tensor scaled = scaled(z);
        return !inputs.has(BETA) ? scaled
                : elements(scaled, i -> scaled.at(i) + inputs.get(BETA).at(parameter(i)));
    }

    /** dz = dy gamma, and from it dx; dgamma = sum of dy z and dbeta = sum of dy over the elements that share it. */
    Named<Tensor> gradients(Standardised x, Tensor dy) {
        Named<Tensor> gradients = Named.of("x", x.gradient().apply(scaled(dy)));
        if (inputs.has(GAMMA)) {
            gradients = gradients.with(GAMMA, sums(GAMMA, dy.times(x.normalised())));
        }
        return !inputs.has(BETA) ? gradients : gradients.with(BETA, sums(BETA, dy));
    }

    private Tensor scaled(Tensor z) {
        return !inputs.has(GAMMA) ? z : elements(z, i -> z.at(i) * inputs.get(GAMMA).at(parameter(i)));
    }

    private Tensor sums(String name, Tensor terms) {
        double[] sums = new double[count];
        for (int i = 0; i < terms.count(); i++) {
            sums[parameter(i)] += terms.at(i);
        }
        return Tensor.of(inputs.get(name).shape(), sums);
    }

    private int parameter(int element) {
        return element / stride % count;
    }

    private static Tensor elements(Tensor like, IntToDoubleFunction element) {
        double[] elements = new double[like.count()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element.applyAsDouble(i);
        }
        return Tensor.of(like.shape(), elements);
    }
}
