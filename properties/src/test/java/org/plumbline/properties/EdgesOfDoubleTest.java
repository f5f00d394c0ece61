package org.plumbline.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.oracle.activation.Sigmoid;
import org.plumbline.oracle.activation.Softmax;
import org.plumbline.oracle.data.FeatureStatistics;
import org.plumbline.oracle.normalisation.LayerNorm;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;

/** What {@link org.plumbline.oracle} says of infinities, overflow and underflow, by its own examples. */
class EdgesOfDoubleTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void aPartOfASumMayOverflow() {
        assertThat(statistics(1.7e308, 1.7e308, -1.7e308).get("mean").at(0)).isEqualTo(INFINITY);
    }

    @Test
    void whatIsWorkedOutWithAnOverflowIsInfiniteOrNaN() {
        assertThat(statistics(1e308, 1e308).get("deviation").at(0)).isEqualTo(INFINITY);
        Named<Tensor> row = Named.of("x", Tensor.matrix(new double[] {1e308, 1e308}), "gamma", Tensor.vector(1, 1),
                "beta", Tensor.vector(0, 0));
        assertThat(LayerNorm.standard().forward(row).get("y").toArray()).containsExactly(Double.NaN, Double.NaN);
    }

    /** The squares of both would be beyond the doubles, on either side. */
    @Test
    void theSquaresOfADeviationNeitherOverflowNorUnderflow() {
        assertThat(statistics(1e307, -1e307).get("deviation").at(0)).isCloseTo(1e307, ByHand.roundings(8, 1e307));
        assertThat(statistics(1e-300, -1e-300).get("deviation").at(0)).isCloseTo(1e-300, ByHand.roundings(8, 1e-300));
    }

    /** exp(-800) is beneath the least double, exp(800) beyond the greatest. */
    @Test
    void exponentialsUnderflowAndDoNotOverflow() {
        assertThat(Sigmoid.standard().value(-800)).isZero();
        assertThat(Sigmoid.standard().value(800)).isEqualTo(1);
    }

    @Test
    void whatHasNoSoftmaxIsNaNAsAWholeByTheReferenceAlone() {
        Named<Tensor> scores = Named.of("x", Tensor.vector(INFINITY, 0));
        assertThat(Softmax.standard().forward(scores).get("y").toArray()).containsExactly(Double.NaN, Double.NaN);
        assertThat(Truth.evaluate(Softmax.standard(), scores, Plain.ARITHMETIC).get("y").toTensor().toArray())
                .containsExactly(Double.NaN, 0);
    }

    private static Named<Tensor> statistics(double... feature) {
        Tensor column = Tensor.of(Shape.of(feature.length, 1), feature);
        return FeatureStatistics.standard().forward(Named.of("x", column));
    }
}
