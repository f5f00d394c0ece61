package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Luma;
import org.plumbline.oracle.data.Saturation;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class SaturationTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new SaturationSuite();
    }

    @Example
    void pureColoursBecomeTheirLuma() {
        Tensor colours = Tensor.matrix(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
        assertThat(grey(Luma.BT601, colours)).containsExactly(0.299, 0.299, 0.299, 0.587, 0.587, 0.587,
                0.114, 0.114, 0.114);
        assertThat(grey(Luma.BT709, colours)).containsExactly(0.2126, 0.2126, 0.2126, 0.7152, 0.7152, 0.7152,
                0.0722, 0.0722, 0.0722);
    }

    private static double[] grey(Luma luma, Tensor colours) {
        return new Saturation(0, luma).forward(Named.of("x", colours)).get("y").toArray();
    }

    @Example
    void badInputIsRefused() {
        assertThatThrownBy(() -> new Saturation(-1, Luma.BT601)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("factor", "-1.0", "at least 0");
        assertThatThrownBy(() -> Saturation.standard().forward(Named.of("x", Tensor.matrix(new double[] {1, 2}))))
                .hasMessageContainingAll("saturation", "x", "3");
    }
}
