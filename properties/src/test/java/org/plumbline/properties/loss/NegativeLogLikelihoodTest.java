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
    void refusesANegativeIgnoredLabel() {
        assertThatThrownBy(() -> new NegativeLogLikelihood(Reduction.MEAN, WeightedMean.BY_WEIGHT, OptionalInt.of(-1)))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("ignored is -1");
    }
}
