package org.plumbline.properties.initialiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.decimals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.plumbline.oracle.initialiser.Distribution;
import org.plumbline.oracle.initialiser.Fan;
import org.plumbline.oracle.initialiser.FanMode;
import org.plumbline.oracle.initialiser.He;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class HeTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new HeSuite();
    }

    /** A weight below 1, from 1 + a^2, times the fan, a quotient, its root, a product; two more where it is stated. */
    private static final Offset<Double> WEIGHT = ByHand.roundings(8, 1);

    @Property(tries = 20)
    void hasVarianceTwoOverFanIn(@ForAll long seed) {
        Sample dense = Sample.ofNormalNoise(He.standard(), Shape.of(50, 40), seed);
        dense.hasMoments(0, 2 / 50.0);
        dense.isDistributedAs(new NormalDistribution(null, 0, Math.sqrt(2 / 50.0)));
    }

    /** 0.059, 0.042, 0.029 and 0.021 for kernels of 3 x 3 on 64, 128, 256 and 512 filters (He et al., section 2.2). */
    @Example
    void hasThePublishedDeviationsOfVgg() {
        int[] filters = {64, 128, 256, 512};
        double[] published = {0.059, 0.042, 0.029, 0.021};
        for (int i = 0; i < filters.length; i++) {
            assertThat(deviation(FanMode.IN, Shape.of(1, filters[i], 3, 3))).isCloseTo(published[i], decimals(3));
        }
    }

    /** A kernel (8, 4, 3, 5): fan-in 4 * 15 = 60, fan-out 8 * 15 = 120, their mean 90. */
    @Example
    void countsTheAreaOfTheKernelInEitherFan() {
        Shape kernel = Shape.of(8, 4, 3, 5);
        assertThat(Fan.KERNEL.in(kernel)).isEqualTo(60);
        assertThat(Fan.KERNEL.out(kernel)).isEqualTo(120);
        assertThatThrownBy(() -> Fan.KERNEL.in(Shape.of(8))).isInstanceOf(InvalidArgument.class);
        assertThatThrownBy(() -> Fan.IN_OUT.out(null)).isInstanceOf(InvalidArgument.class);
        assertThat(deviation(FanMode.OUT, kernel)).isCloseTo(Math.sqrt(2 / 120.0), WEIGHT);
        assertThat(deviation(FanMode.AVERAGE, kernel)).isCloseTo(Math.sqrt(2 / 90.0), WEIGHT);
    }

    /** Variance 2 / ((1 + a^2) fan): a = 1 gives 1 / fan, 1/2 squared at fan 4; a = 7 gives 2 / 200, 1/10 squared. */
    @Example
    void takesTheSquareOfTheSlope() {
        assertThat(sloped(1)).isCloseTo(0.5, WEIGHT);
        assertThat(sloped(7)).isCloseTo(0.1, WEIGHT);
        assertThat(sloped(-7)).isCloseTo(0.1, WEIGHT);
    }

    @Example
    void refusesNormalNoiseThatIsNotFinite() {
        assertThatThrownBy(() -> He.standard().forward(Named.of("noise", Tensor.filled(Shape.of(2, 2), Double.NaN))))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("he: noise is NaN");
    }

    @Example
    void refusesWeightsThatDoNotFitTheLayout() {
        refuses(Fan.IN_OUT, Shape.of(3));
        refuses(Fan.OUT_IN, Shape.of(3, 2, 1));
        refuses(Fan.KERNEL, Shape.of(3, 2));
        refuses(Fan.IN_OUT, Shape.of(0, 2));
        assertThatThrownBy(() -> new He(Double.NaN, FanMode.IN, Fan.IN_OUT, Distribution.NORMAL))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("slope is NaN");
    }

    private static void refuses(Fan fan, Shape shape) {
        He he = new He(0, FanMode.IN, fan, Distribution.NORMAL);
        assertThatThrownBy(() -> he.forward(Named.of("noise", Tensor.zeros(shape)))).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("he: noise is of shape " + shape).hasMessageContaining(fan.meaning());
    }

    /** The weight that noise 1 makes at fan-in 4. */
    private static double sloped(double slope) {
        return new He(slope, FanMode.IN, Fan.IN_OUT, Distribution.NORMAL)
                .forward(Named.of("noise", Tensor.filled(Shape.of(4, 3), 1))).get("parameter").at(0);
    }

    /** The deviation is the weight that noise 1 makes. */
    private static double deviation(FanMode mode, Shape kernel) {
        return new He(0, mode, Fan.KERNEL, Distribution.NORMAL).forward(Named.of("noise", Tensor.filled(kernel, 1)))
                .get("parameter").at(0);
    }
}
