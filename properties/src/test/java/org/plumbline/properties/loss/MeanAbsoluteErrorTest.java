package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import org.plumbline.oracle.convention.Kink;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.MeanAbsoluteError;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;
import org.plumbline.properties.contract.KinkContract;

class MeanAbsoluteErrorTest implements GradientContract, ExactContract, KinkContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new MeanAbsoluteErrorSuite();
    }

    @Example
    void theMeanDistanceOfTwo() {
        Named<Tensor> inputs = Named.of("prediction", Tensor.vector(1, -2, 3), "target", Tensor.vector(1, 0, -1));
        assertThat(Choice.loss(MeanAbsoluteError.standard(), inputs).scalar()).isEqualTo(2);
        assertThat(Choice.gradient(new MeanAbsoluteError(Kink.MIDDLE, Reduction.SUM, MeanOver.ELEMENTS), inputs))
                .isEqualTo(Tensor.vector(0, -1, 1));
        assertThat(Choice.gradient(new MeanAbsoluteError(Kink.RIGHT, Reduction.SUM, MeanOver.ELEMENTS), inputs))
                .isEqualTo(Tensor.vector(1, -1, 1));
    }
}
