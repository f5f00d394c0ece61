package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.FullConvolution;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class FullConvolutionTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new FullConvolutionSuite();
    }

    /** (1 + 2 s + 3 t + 4 s t) (5 + 6 s) = 5 + 16 s + 12 s^2 + 15 t + 38 s t + 24 s^2 t. */
    @Example
    void multipliesPolynomialsInTwoVariables() {
        Tensor a = Tensor.matrix(new double[][] {{1, 2}, {3, 4}});
        Tensor b = Tensor.matrix(new double[][] {{5, 6}});
        assertThat(FullConvolution.standard().forward(Named.of("a", a, "b", b)).get("y"))
                .isEqualTo(Tensor.matrix(new double[][] {{5, 16, 12}, {15, 38, 24}}));
    }
}
