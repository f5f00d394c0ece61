package org.plumbline.properties.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.convolution.FullConvolution;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
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

    /** Its own name, not that of the layer beneath. */
    @Example
    void refusesAResultThatNoTensorHolds() {
        Named<Tensor> inputs = Named.of("a", Tensor.zeros(Shape.of(1, 60_000)), "b", Tensor.zeros(Shape.of(60_000, 1)));
        assertThatThrownBy(() -> FullConvolution.standard().forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessage("full-convolution: output is of shape (60000, 60000); "
                        + "allowed: at most 2^31 - 1 elements: mind padding and strides");
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
