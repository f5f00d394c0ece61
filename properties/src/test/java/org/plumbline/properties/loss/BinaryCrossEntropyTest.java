package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.roundings;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.BinaryCrossEntropy;
import org.plumbline.oracle.loss.LogFloor;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class BinaryCrossEntropyTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new BinaryCrossEntropySuite();
    }

    /**
     * Midterm question 5(c)(ii): 2000 images with a giraffe, 200 without. With alpha = 0.1 and beta = 1 both classes
     * weigh the same in the loss of a network that knows nothing, and in its gradient. A sum of 2000 terms, each of a
     * logarithm (2) and two products, rounds 2004 times at most; the 2200 gradients, of magnitude 2 / 10 and 2, are 800
     * together and three roundings each.
     */
    @Example
    void theWeightsOfTheMidtermEqualiseTheClasses() {
        Tensor labels = Tensor.build(Shape.of(2200), at -> at[0] < 2000 ? 1 : 0);
        Named<Tensor> inputs = Named.of("probabilities", Tensor.filled(Shape.of(2200), 0.5), "labels", labels);
        BinaryCrossEntropy weighted = new BinaryCrossEntropy(0.1, 1, LogFloor.EXACT, Reduction.NONE, MeanOver.ELEMENTS);
        Tensor loss = Choice.loss(weighted, inputs);
        Tensor gradient = Choice.gradient(weighted, inputs);
        Offset<Double> rounding = roundings(2004, 200 * Math.log(2));
        assertThat(loss.slice(0, 0, 2000).sum()).isCloseTo(200 * Math.log(2), rounding);
        assertThat(loss.slice(0, 2000, 2200).sum()).isCloseTo(200 * Math.log(2), rounding);
        assertThat(gradient.sum()).isCloseTo(0, roundings(2203, 800));
        Tensor plain = Choice.loss(Choice.with(weighted, "alpha", 1.0), inputs);
        assertThat(plain.slice(0, 0, 2000).sum() / plain.slice(0, 2000, 2200).sum())
                .isCloseTo(10, roundings(2 * 2004 + 1, 10));
    }

    /** Midterm question 5(d)(i): dJ/dp = -1/m (alpha y / p - beta (1 - y) / (1 - p)). */
    @Example
    void theGradientOfTheMidterm() {
        Named<Tensor> inputs = Named.of("probabilities", Tensor.vector(0.5, 0.25), "labels", Tensor.vector(1, 0));
        BinaryCrossEntropy loss = new BinaryCrossEntropy(0.5, 3, LogFloor.EXACT, Reduction.MEAN, MeanOver.ELEMENTS);
        assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.vector(-0.5 * (0.5 / 0.5), 0.5 * (3 / 0.75)));
    }

    @Property(tries = 100)
    void ofEqualWeightsIsPlain(@ForAll("ordinary") Case trial) {
        BinaryCrossEntropy loss = Choice.with(Choice.with((BinaryCrossEntropy) trial.operation(), "alpha", 1.0),
                "beta", 1.0);
        Tensor labels = trial.inputs().get("labels");
        Tensor p = trial.inputs().get("probabilities");
        Tensor plain = p.zip(labels, (q, y) -> -(y * Math.log(q) + (1 - y) * Math.log1p(-q)));
        assertThat(Choice.loss(Choice.with(loss, "reduction", Reduction.NONE), trial.inputs().without("weights"))
                .map(x -> x + 0.0)).isEqualTo(plain.map(x -> x + 0.0));
    }

    @Example
    void aCertainAndWrongPredictionCostsInfinitelyMuch() {
        Named<Tensor> inputs = Named.of("probabilities", Tensor.vector(0, 1), "labels", Tensor.vector(1, 0));
        BinaryCrossEntropy exact = new BinaryCrossEntropy(1, 1, LogFloor.EXACT, Reduction.NONE, MeanOver.ELEMENTS);
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Choice.loss(exact, inputs)).isEqualTo(Tensor.vector(infinity, infinity));
        assertThat(Choice.gradient(exact, inputs)).isEqualTo(Tensor.vector(-infinity, infinity));
        BinaryCrossEntropy floored = Choice.with(exact, "floor", LogFloor.MINUS_100);
        assertThat(Choice.loss(floored, inputs)).isEqualTo(Tensor.vector(100, 100));
        assertThat(Choice.gradient(floored, inputs).map(Math::abs)).isEqualTo(Tensor.vector(0, 0));
    }

    @Example
    void aCertainAndRightPredictionCostsNothing() {
        Named<Tensor> inputs = Named.of("probabilities", Tensor.vector(0, 1), "labels", Tensor.vector(0, 1));
        for (LogFloor floor : LogFloor.values()) {
            BinaryCrossEntropy loss = new BinaryCrossEntropy(1, 1, floor, Reduction.NONE, MeanOver.ELEMENTS);
            assertThat(Choice.loss(loss, inputs).map(Math::abs)).isEqualTo(Tensor.vector(0, 0));
            assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.vector(1, -1));
        }
    }

    /**
     * exp(-100) = 3.72007597602083596...e-44 is no double: it lies between two neighbours, as 1 - exp(-100) does. A
     * loss is a logarithm and a product: three roundings; 3 * 53 log 2 as written here is another two products and a
     * logarithm.
     */
    @Example
    void theFloorHasItsKinkBetweenTwoDoubles() {
        BinaryCrossEntropy floored = new BinaryCrossEntropy(2, 3, LogFloor.MINUS_100, Reduction.NONE,
                MeanOver.ELEMENTS);
        double above = 3.720075976020836e-44;
        assertThat(new BigDecimal(above)).isGreaterThan(new BigDecimal("3.72007597602083596295989e-44"));
        assertThat(new BigDecimal(Math.nextDown(above))).isLessThan(new BigDecimal("3.72007597602083596295989e-44"));
        Named<Tensor> positive = Named.of("probabilities", Tensor.vector(Math.nextDown(above), above),
                "labels", Tensor.vector(1, 1));
        assertThat(Choice.gradient(floored, positive).map(x -> x + 0.0)).isEqualTo(Tensor.vector(0, -2 / above));
        assertThat(Choice.loss(floored, positive).toArray())
                .containsExactly(new double[] {200, 200}, roundings(3, 200));
        Named<Tensor> negative = Named.of("probabilities", Tensor.vector(1, 1 - 0x1p-53), "labels",
                Tensor.vector(0, 0));
        assertThat(Choice.gradient(floored, negative)).isEqualTo(Tensor.vector(0, 3 * 0x1p53));
        assertThat(Choice.loss(floored, negative).toArray())
                .containsExactly(new double[] {300, 3 * 53 * Math.log(2)}, roundings(3 + 4, 300));
    }

    /** log(1 - p) by log1p: the difference 1 - 1e-30 would be 1. */
    @Example
    void keepsATinyLoss() {
        Named<Tensor> inputs = Named.of("probabilities", Tensor.vector(1e-300), "labels", Tensor.vector(0));
        assertThat(Choice.loss(BinaryCrossEntropy.standard(), inputs).scalar()).isEqualTo(1e-300);
    }

    @Example
    void refusesWhatIsNoProbabilityNoLabelOrNoWeight() {
        Named<Tensor> inputs = Named.of("probabilities", Tensor.vector(0.5), "labels", Tensor.vector(1));
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> BinaryCrossEntropy.standard().forward(
                    inputs.with("probabilities", Tensor.vector(wrong)))).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("probabilities is " + wrong).hasMessageContaining("from 0 to 1");
        }
        for (double wrong : new double[] {2, 0.5, -1}) {
            assertThatThrownBy(() -> BinaryCrossEntropy.standard().forward(
                    inputs.with("labels", Tensor.vector(wrong)))).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("labels is " + wrong + " at index (0,); allowed: zeros and ones");
        }
        assertThatThrownBy(() -> new BinaryCrossEntropy(0, 1, LogFloor.EXACT, Reduction.MEAN, MeanOver.ELEMENTS))
                .hasMessageContaining("alpha is 0.0");
        assertThatThrownBy(() -> new BinaryCrossEntropy(1, -1, LogFloor.EXACT, Reduction.MEAN, MeanOver.ELEMENTS))
                .hasMessageContaining("beta is -1.0");
    }
}
