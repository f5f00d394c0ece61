package org.plumbline.properties.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.Layout;
import org.plumbline.oracle.convolution.Rounding;
import org.plumbline.oracle.convolution.Spatial;
import org.plumbline.oracle.pooling.AveragePool2d;
import org.plumbline.oracle.pooling.Divisor;
import org.plumbline.oracle.pooling.PoolAxis;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.convolution.Dyadic;

class AveragePool2dTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new AveragePool2dSuite();
    }

    /** ONNX's examples of AveragePool: tiles, rounding up, and a border that counts or does not. */
    @Example
    void averagesAsOnnxDoes() {
        assertThat(of(Divisor.ELEMENTS_ONLY, Rounding.FLOOR, PoolAxis.tiles(2), 5)).containsExactly(4, 6, 14, 16);
        PoolAxis three = new PoolAxis(3, Spatial.UNIT.strided(2));
        assertThat(of(Divisor.ELEMENTS_ONLY, Rounding.CEIL, three, 4)).containsExactly(6, 7.5, 12, 13.5);
        PoolAxis five = new PoolAxis(5, Spatial.UNIT.padded(2, 2));
        assertThat(of(Divisor.ELEMENTS_ONLY, Rounding.FLOOR, five, 5)).startsWith(7, 7.5, 8, 8.5, 9, 9.5);
        assertThat(of(Divisor.PADDING_COUNTS, Rounding.FLOOR, five, 5))
                .startsWith(63 / 25.0, 90 / 25.0, 120 / 25.0, 102 / 25.0, 81 / 25.0);
    }

    /** The last window passes the padded end: its taps there do not count, as they are no padding. */
    @Example
    void tapsPastThePaddedEndNeverCount() {
        PoolAxis three = new PoolAxis(3, Spatial.UNIT.strided(2));
        assertThat(of(Divisor.PADDING_COUNTS, Rounding.CEIL, three, 4)).containsExactly(6, 7.5, 12, 13.5);
    }

    private static double[] of(Divisor divisor, Rounding rounding, PoolAxis axis, int size) {
        Tensor x = Dyadic.range(1, 1, size, size).map(v -> v + 1);
        return new AveragePool2d(divisor, rounding, Layout.NCHW, axis, axis)
                .forward(Named.of("x", x)).get("y").toArray();
    }
}
