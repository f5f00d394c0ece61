package org.plumbline.properties.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.optimizer.Sgd;
import org.plumbline.oracle.optimizer.WeightDecay;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.contract.ExactContract;

class SgdTest implements OptimizerContract, ExactContract {

    /** What the roundings of a step may add to its factor: 2^13 of them. */
    private static final double ROUNDINGS = 0x1p-40;

    @Override
    public OptimizerSuite<?> suite() {
        return new SgdSuite();
    }

    /** W1 = W1 - eta dJ/dW1 - 2 eta W1, for the cost with |W1|^2 added (CS230 midterm, question 5 d vi-vii). */
    @Property
    void followsTheUpdateRuleOfTheMidterm(@ForAll @IntRange(min = -8, max = 8) int w,
            @ForAll @IntRange(min = -8, max = 8) int g) {
        double eta = 0.125;
        Tensor moved = step(new Sgd(eta, Decay.penalty(2)), Tensor.vector(w), Tensor.vector(g));
        assertThat(moved.at(0)).isEqualTo(w - eta * g - 2 * eta * w);
    }

    /**
     * On f(w) = w'Aw / 2 with A = [[a, b], [b, a]], whose eigenvalues are a + b on (1, 1) and a - b on (1, -1), every
     * component shrinks or grows by 1 - rate lambda a step: w_t = (I - rate A)^t w_0. With rate = 1/4 and
     * rate lambda = k/4 up to 9/4, sixteen steps take 40 bits, so it holds to the last bit on both sides of 2.
     */
    @Property(tries = 10 * 10 * 7 * 7, generation = GenerationMode.EXHAUSTIVE)
    void multipliesEigenvectorsOnQuadratics(@ForAll @IntRange(max = 9) int sum,
            @ForAll @IntRange(max = 9) int difference, @ForAll @IntRange(min = -3, max = 3) int along,
            @ForAll @IntRange(min = -3, max = 3) int across) {
        Sgd sgd = new Sgd(0.25, Decay.none());
        double a = (sum + difference) / 2.0;
        double b = (sum - difference) / 2.0;
        Tensor w = Tensor.vector(along + across, along - across);
        double alongFactor = 1;
        double acrossFactor = 1;
        for (int t = 0; t < 16; t++) {
            w = step(sgd, w, Tensor.vector(a * w.at(0) + b * w.at(1), b * w.at(0) + a * w.at(1)));
            alongFactor *= 1 - 0.25 * sum;
            acrossFactor *= 1 - 0.25 * difference;
            assertThat(w.at(0) == along * alongFactor + across * acrossFactor
                    && w.at(1) == along * alongFactor - across * acrossFactor).as("step %d: %s", t + 1, w).isTrue();
        }
    }

    /** Converges: rate times the largest eigenvalue is below 2. |w_t| <= max |1 - rate lambda|^t |w_0|. */
    @Property(tries = 200)
    void convergesWhileRateTimesCurvatureIsBelowTwo(
            @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = 0.05, max = 1.95) Double> products,
            @ForAll @DoubleRange(min = 0.1, max = 10) double rate) {
        double factor = 0;
        for (double product : products) {
            factor = Math.max(factor, Math.abs(1 - product));
        }
        Tensor w = descended(products, rate, 500);
        double most = Math.pow(factor + ROUNDINGS, 500);
        assertThat(Arrays.stream(w.toArray()).map(Math::abs).max().orElseThrow())
                .isLessThanOrEqualTo(most + Double.MIN_NORMAL);
    }

    /** Diverges: it is above 2 for one eigenvalue, however small the others. |w_t| >= |1 - rate lambda|^t |w_0|. */
    @Property(tries = 200)
    void divergesWhereRateTimesCurvaturePassesTwo(@ForAll @DoubleRange(min = 2.05, max = 3) double product,
            @ForAll @DoubleRange(min = 0.1, max = 10) double rate) {
        Tensor w = descended(List.of(product, 0.1), rate, 500);
        assertThat(Math.abs(w.at(0))).isGreaterThanOrEqualTo(Math.pow(product - 1 - ROUNDINGS, 500));
    }

    /** Swings for ever where it is 2. */
    @Example
    void swingsWhereRateTimesCurvatureIsTwo() {
        assertThat(descended(List.of(2.0), 0.5, 501).at(0)).isEqualTo(-1);
    }

    @Example
    void refusesBadHyperparametersByName() {
        assertThatThrownBy(() -> new Sgd(-0.1, Decay.none())).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("rate is -0.1").hasMessageContaining("at least 0");
        assertThatThrownBy(() -> Decay.penalty(Double.NaN)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("lambda is NaN");
        assertThatThrownBy(() -> new Decay(WeightDecay.NONE, 0.1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("lambda is 0.1").hasMessageContaining("0 where weightDecay is NONE");
    }

    @Example
    void refusesGradientsOfAnotherShape() {
        assertThatThrownBy(() -> step(Sgd.standard(), Tensor.vector(1, 2), Tensor.vector(1)))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("sgd: gradient is of shape (1,)");
    }

    /** From (1, ..., 1) on the quadratic with the eigenvalues product / rate along the axes. */
    private static Tensor descended(List<Double> products, double rate, int steps) {
        Tensor curvatures = Tensor.build(Shape.of(products.size()), at -> products.get(at[0]) / rate);
        Tensor w = curvatures.map(curvature -> 1);
        for (int t = 0; t < steps; t++) {
            w = step(new Sgd(rate, Decay.none()), w, curvatures.times(w));
        }
        return w;
    }

    private static Tensor step(Sgd sgd, Tensor w, Tensor g) {
        return sgd.forward(Named.of("parameter", w, "gradient", g)).get("parameter");
    }
}
