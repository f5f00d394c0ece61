package org.plumbline.properties.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.pooling.LpPool2d;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.Truth;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class LpPool2dTest implements GradientContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new LpPool2dSuite();
    }

    @Example
    void isTheNormOfEachWindow() {
        Tensor x = Tensor.of(Shape.of(1, 1, 1, 2), 3, -4);
        assertThat(of(1).forward(Named.of("x", x)).get("y").scalar()).isEqualTo(7);
        assertThat(of(2).forward(Named.of("x", x)).get("y").scalar()).isEqualTo(5);
        assertThat(gradient(2, 3, -4)).containsExactly(0.6, -0.8);
    }

    /** The middle of the one-sided derivatives, for every p. */
    @Example
    void hasNoGradientWhereTheWindowIsZero() {
        for (double p : new double[] {1, 1.5, 2, 3}) {
            assertThat(gradient(p, 0, 0)).containsOnly(0);
        }
    }

    @Example
    void aWindowThatHoldsAnInfinityGivesInfinity() {
        for (double p : new double[] {1, 1.5, 2, 3}) {
            Tensor x = Tensor.of(Shape.of(1, 1, 1, 4), Double.NEGATIVE_INFINITY, 1, 1, Double.POSITIVE_INFINITY);
            Named<Tensor> inputs = Named.of("x", x);
            double[] infinities = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
            assertThat(of(p).forward(inputs).get("y").toArray()).containsExactly(infinities);
            assertThat(Truth.evaluate(of(p), inputs, Plain.ARITHMETIC).get("y").toTensor().toArray())
                    .containsExactly(infinities);
            Named<Tensor> undefined = Named.of("x", Tensor.of(Shape.of(1, 1, 1, 2), Double.NaN, 1.0 / 0));
            assertThat(of(p).forward(undefined).get("y").scalar()).isNaN();
        }
    }

    @Example
    void theGradientOfAnInfiniteWindowIsZeroByFiniteElementsAndNoneByInfiniteOnes() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(gradient(1, 2, -infinity)).containsExactly(1, -1);
        assertThat(gradient(1, 0, infinity)).containsExactly(0, 1);
        assertThat(gradient(1, -2, Double.NaN)).containsExactly(-1, Double.NaN);
        for (double p : new double[] {1.5, 2, 3}) {
            assertThat(gradient(p, 2, -infinity)).containsExactly(0, Double.NaN);
            assertThat(gradient(p, 0, infinity)).containsExactly(0, Double.NaN);
            assertThat(gradient(p, infinity, infinity)).containsExactly(Double.NaN, Double.NaN);
            assertThat(gradient(p, infinity, Double.NaN)).containsExactly(Double.NaN, Double.NaN);
            assertThat(gradient(p, 0, Double.NaN)).containsExactly(0, Double.NaN);
        }
    }

    private static double[] gradient(double p, double... window) {
        return of(p).backward(Named.of("x", Tensor.of(Shape.of(1, 1, 1, 2), window)),
                Named.of("y", Tensor.filled(Shape.of(1, 1, 1, 1), 1))).get("x").toArray();
    }

    @Example
    void refusesWhatIsNoNorm() {
        for (double p : new double[] {0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> of(p)).isInstanceOf(InvalidArgument.class)
                    .hasMessage("p is " + p + "; allowed: a finite number of at least 1");
        }
    }

    private static LpPool2d of(double p) {
        return new LpPool2d(p, Rounding.FLOOR, Layout.NCHW, PoolAxis.tiles(1), PoolAxis.tiles(2));
    }
}
