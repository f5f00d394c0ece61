package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import net.jqwik.api.Example;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.NegativeLogLikelihood;
import org.plumbline.oracle.loss.WeightedMean;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class NegativeLogLikelihoodTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new NegativeLogLikelihoodSuite();
    }

    @Example
    void picksTheLabelsLogProbability() {
        Named<Tensor> inputs = Named.of("logProbabilities", Tensor.matrix(new double[] {-1, -2}, new double[] {-3, -4}),
                "labels", Tensor.vector(1, 0));
        assertThat(Choice.loss(NegativeLogLikelihood.standard(), inputs).scalar()).isEqualTo(2.5);
        assertThat(Choice.gradient(NegativeLogLikelihood.standard(), inputs))
                .isEqualTo(Tensor.matrix(new double[] {0, -0.5}, new double[] {-0.5, 0}));
    }

    @Example
    void ignoresALabelBelowTheClasses() {
        NegativeLogLikelihood loss =
                new NegativeLogLikelihood(Reduction.MEAN, WeightedMean.BY_WEIGHT, OptionalInt.of(-1));
        Named<Tensor> inputs = Named.of("logProbabilities", Tensor.matrix(new double[] {-1, -2}, new double[] {-3, -4}),
                "labels", Tensor.vector(1, -1));
        assertThat(Choice.loss(loss, inputs).scalar()).isEqualTo(2);
        assertThat(Choice.gradient(loss, inputs)).isEqualTo(Tensor.matrix(new double[] {0, -1}, new double[] {0, 0}));
        assertThatThrownBy(() -> loss.forward(inputs.with("labels", Tensor.vector(-2, -1))))
                .isInstanceOf(InvalidArgument.class).hasMessage("negative-log-likelihood: labels is -2.0 at index "
                        + "(0,); allowed: whole numbers from 0 to 1");
    }
}
