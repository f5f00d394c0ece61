package org.plumbline.properties.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import org.plumbline.oracle.convention.Mode;
import org.plumbline.oracle.layer.Dense;
import org.plumbline.oracle.layer.Dropout;
import org.plumbline.oracle.layer.DropoutProbability;
import org.plumbline.oracle.layer.DropoutScaling;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.GradientContract;

class DropoutTest implements GradientContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new DropoutSuite();
    }

    /** A quarter dropped: what stays is divided by 3/4, not by 1/4. */
    @Example
    void dropAndKeep() {
        Named<Tensor> inputs = Named.of("x", Tensor.vector(3, 6), "mask", Tensor.vector(1, 0));
        for (Dropout dropout : List.of(dropout(DropoutScaling.INVERTED, DropoutProbability.DROP, 0.25),
                dropout(DropoutScaling.INVERTED, DropoutProbability.KEEP, 0.75))) {
            assertThat(dropout.forward(inputs).get("y")).isEqualTo(Tensor.vector(4, 0));
            assertThat(dropout.in(Mode.EVALUATION).forward(inputs.without("mask")).get("y"))
                    .isEqualTo(Tensor.vector(3, 6));
        }
        Dropout vanilla = dropout(DropoutScaling.VANILLA, DropoutProbability.DROP, 0.25);
        assertThat(vanilla.forward(inputs).get("y")).isEqualTo(Tensor.vector(3, 0));
        assertThat(vanilla.in(Mode.EVALUATION).forward(inputs.without("mask")).get("y"))
                .isEqualTo(Tensor.vector(2.25, 4.5));
    }

    /**
     * EECS 498, homework 1, question 7.2: y = W (x * m) in training. The mean over all masks is keep W x for vanilla
     * dropout and W x for inverted dropout, which is what the layer gives in evaluation. All numbers are dyadic, so the
     * two are equal to the last bit.
     */
    @Example
    void trainingAndEvaluationOfADenseLayerAgreeInTheMean() {
        Tensor x = Tensor.matrix(new double[][] {{8, -4, 12}});
        Tensor w = Tensor.matrix(new double[][] {{1, 2}, {3, -1}, {0, 5}});
        for (DropoutScaling scaling : DropoutScaling.values()) {
            Dropout training = dropout(scaling, DropoutProbability.KEEP, 0.25);
            Tensor mean = Tensor.matrix(new double[][] {{0, 0}});
            for (int bits = 0; bits < 8; bits++) {
                int kept = bits;
                Tensor mask = Tensor.build(x.shape(), at -> kept >> at[1] & 1);
                double probability = Math.pow(0.25, mask.sum()) * Math.pow(0.75, 3 - mask.sum());
                mean = mean.plus(dense(training.forward(Named.of("x", x, "mask", mask)), w).times(probability));
            }
            Tensor evaluation = dense(training.in(Mode.EVALUATION).forward(Named.of("x", x)), w);
            assertThat(mean).as(scaling.meaning()).isEqualTo(evaluation);
        }
    }

    @Example
    void evaluationTakesNoMask() {
        Dropout evaluation = Dropout.standard().in(Mode.EVALUATION);
        assertThatThrownBy(() -> evaluation.forward(Named.of("x", Tensor.vector(1), "mask", Tensor.vector(1))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("dropout: mask is not an input; allowed: the inputs [x]");
    }

    @Example
    void refusesWrongProbabilities() {
        assertThatThrownBy(() -> dropout(DropoutScaling.VANILLA, DropoutProbability.DROP, 1.5))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("probability is 1.5; allowed: a number from 0 to 1");
        assertThatThrownBy(() -> dropout(DropoutScaling.INVERTED, DropoutProbability.DROP, 1))
                .isInstanceOf(InvalidArgument.class).hasMessage("probability is 1.0, so that nothing is kept; "
                        + "allowed: one that keeps something: inverted dropout divides by it");
        assertThatThrownBy(() -> dropout(DropoutScaling.INVERTED, DropoutProbability.KEEP, Double.NaN))
                .isInstanceOf(InvalidArgument.class).hasMessageContaining("probability is NaN");
    }

    @Example
    void refusesAMaskThatIsAlreadyScaled() {
        assertThatThrownBy(() -> Dropout.standard().forward(
                Named.of("x", Tensor.vector(1, 2), "mask", Tensor.vector(0, 2))))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("dropout: mask is 2.0 at index (1,); allowed: zeros and ones");
    }

    @Example
    void everyConventionSaysWhatItMeans() {
        assertThat(Dropout.standard().conventions()).containsOnlyKeys("mode", "scaling", "of");
        assertThat(Dropout.standard().conventions().values()).allSatisfy(
                convention -> assertThat(convention.meaning()).isNotBlank());
    }

    private static Dropout dropout(DropoutScaling scaling, DropoutProbability of, double probability) {
        return new Dropout(Mode.TRAINING, scaling, of, probability);
    }

    private static Tensor dense(Named<Tensor> dropped, Tensor w) {
        return Dense.standard().forward(Named.of("x", dropped.get("y"), "w", w)).get("y");
    }
}
