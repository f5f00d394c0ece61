package org.plumbline.properties.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.properties.ByHand.roundings;

import net.jqwik.api.Example;
import org.plumbline.oracle.data.Blur;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.ByHand;
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
                .hasMessage("sigma is 0.0; allowed: a number from 1e-100 to 1e100");
        for (double sigma : new double[] {1e-200, 1e200, Double.NaN, -1}) {
            assertThatThrownBy(() -> new Blur(sigma, 1)).isInstanceOf(InvalidArgument.class)
                    .hasMessageContaining("sigma is " + sigma);
        }
        assertThatThrownBy(() -> new Blur(1, -1)).isInstanceOf(InvalidArgument.class)
                .hasMessage("radius is -1; allowed: a whole number from 0 to 255");
        assertThatThrownBy(() -> new Blur(1, Integer.MAX_VALUE)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("radius is 2147483647");
    }

    /** The narrowest kernel is a point, the widest a box: (3 + 3 + 6) / 3, (3 + 6 + 9) / 3 and (6 + 9 + 9) / 3. */
    @Example
    void theNarrowestAndTheWidestKernel() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[] {3, 6, 9}));
        assertThat(new Blur(1e-100, 1).forward(inputs).get("y")).isEqualTo(inputs.get("x"));
        ByHand.output(new Blur(1e100, 1), inputs, "y", 4, 6, 8);
    }

    /** Rows, then columns: 511 products added up, over 511 weights added up. */
    @Example
    void aFlatImageStaysFlatUnderTheGreatestKernel() {
        Named<Tensor> inputs = Named.of("x", Tensor.matrix(new double[] {2, 2}));
        assertThat(new Blur(100, 255).forward(inputs).get("y").toArray())
                .containsExactly(new double[] {2, 2}, roundings(2 * (2 * 511 + 3), 2));
    }
}
