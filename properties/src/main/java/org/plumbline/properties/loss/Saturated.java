package org.plumbline.properties.loss;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.generate.Tensors;
import org.plumbline.properties.generate.Values;

/**
 * Scores at which exponentials overflow. Every other example is huge on the wrong side of its label, where the loss is
 * huge. On the right side the magnitudes end at 20: beyond some 50 the textbook formula, which adds exp(-|score|) to 1,
 * leaves nothing of a loss near zero even in fifty digits, so that it is no truth there; examples with known values
 * take its place.
 */
final class Saturated {

    private static final Values MODERATE = Values.among(
            0, 0x1p-1070, -1e-160, 1e-17, -1e-8, 1e-8, 1, -1, 3, -3, 20, -20);

    private Saturated() {
    }

    /**
     * Scores of two classes.
     *
     * @param labels the labels, 1 for the positive class
     */
    static Arbitrary<Tensor> binary(Tensor labels) {
        return over(labels.shape()).flatMap(moderate -> huge().map(huge -> Tensor.build(labels.shape(), at ->
                at[0] % 2 == 1 ? moderate.get(at) : labels.get(at) == 1 ? -huge : huge)));
    }

    /** Scores of at least two classes: the huge one is of the class after the label's. */
    static Arbitrary<Tensor> rows(Tensor labels, int classes) {
        Shape shape = Shape.of(labels.count(), classes);
        return over(shape).flatMap(moderate -> huge().map(huge -> Tensor.build(shape, at ->
                at[0] % 2 == 0 && at[1] == (labels.at(at[0]) + 1) % classes ? huge : moderate.get(at))));
    }

    private static Arbitrary<Tensor> over(Shape shape) {
        return Tensors.fixed(shape, MODERATE);
    }

    private static Arbitrary<Double> huge() {
        return Arbitraries.of(40.0, 90.0, 710.0, 750.0, 1000.0, 1e4);
    }
}
