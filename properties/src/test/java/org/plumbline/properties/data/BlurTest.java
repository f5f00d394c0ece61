package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Blur;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class BlurTest implements GradientContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new BlurSuite();
    }

    /** With sigma^2 = 1 / (2 ln 2) the neighbours have half the weight: 1/4, 1/2, 1/4. */
    @Example
    void aPointIsSpreadByTheKernel() {
        Tensor point = Tensor.matrix(new double[] {0, 0, 16, 0, 0});
        Tensor y = new Blur(Math.sqrt(0.5 / Math.log(2)), 1).forward(Named.of("x", point)).get("y");
        assertThat(y.map(v -> Math.rint(v * 0x1p40) * 0x1p-40)).isEqualTo(Tensor.matrix(new double[] {0, 4, 8, 4, 0}));
    }

    @Example
    void badKernelsAreRefused() {
        assertThatThrownBy(() -> new Blur(0, 1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("sigma", "0.0", "greater than 0");
        assertThatThrownBy(() -> new Blur(1, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessageContainingAll("radius", "-1", "at least 0");
    }
}
