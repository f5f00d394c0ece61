package org.plumbline.properties.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.convention.Reduction;
import org.plumbline.oracle.loss.Factor;
import org.plumbline.oracle.loss.MeanOver;
import org.plumbline.oracle.loss.MeanSquaredError;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class MeanSquaredErrorTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new MeanSquaredErrorSuite();
    }

    /** Homework 4, question 5: L = (y1 - t1)^2 + (y2 - t2)^2 of one example, income and age. */
    @Example
    void incomeOutweighsAge() {
        Named<Tensor> person = Named.of("prediction", Tensor.matrix(new double[] {5000, 30}),
                "target", Tensor.matrix(new double[] {4000, 40}));
        MeanSquaredError perExample = new MeanSquaredError(Factor.ONE, Reduction.MEAN, MeanOver.EXAMPLES);
        assertThat(Choice.loss(perExample, person).scalar()).isEqualTo(1_000_100);
        assertThat(Choice.gradient(perExample, person)).isEqualTo(Tensor.matrix(new double[] {2000, -20}));
        assertThat(Choice.loss(MeanSquaredError.standard(), person).scalar()).isEqualTo(500_050);
    }

    @Property(tries = 100)
    void theFactorHalvesLossAndGradient(@ForAll("ordinary") Case trial) {
        MeanSquaredError loss = (MeanSquaredError) trial.operation();
        MeanSquaredError one = Choice.with(loss, "factor", Factor.ONE);
        MeanSquaredError half = Choice.with(loss, "factor", Factor.HALF);
        assertThat(half.forward(trial.inputs())).isEqualTo(one.forward(trial.inputs()).map(y -> y.times(0.5)));
        assertThat(half.backward(trial.inputs(), trial.upstream()))
                .isEqualTo(one.backward(trial.inputs(), trial.upstream()).map(dx -> dx.times(0.5)));
    }

    @Example
    void refusesAPredictionOfAnotherShapeThanItsTarget() {
        Named<Tensor> inputs = Named.of("prediction", Tensor.zeros(Shape.of(3, 1)),
                "target", Tensor.zeros(Shape.of(3)));
        assertThatThrownBy(() -> MeanSquaredError.standard().forward(inputs))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("target");
    }
}
