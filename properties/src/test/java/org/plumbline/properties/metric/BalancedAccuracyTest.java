package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.metric.Accuracy;
import org.plumbline.oracle.metric.Averaging;
import org.plumbline.oracle.metric.BalancedAccuracy;
import org.plumbline.oracle.metric.Prediction;
import org.plumbline.oracle.metric.Recall;
import org.plumbline.oracle.metric.ZeroDivision;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Shape;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class BalancedAccuracyTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new BalancedAccuracySuite();
    }

    /** Homework 4, question 1: of 95 and 5 examples, always the same answer is 95 % accurate and worth half. */
    @Example
    void theMajorityClassAloneIsWorthAHalf() {
        Named<Tensor> inputs = Named.of("predictions", Tensor.zeros(Shape.of(100)),
                "labels", Tensor.build(Shape.of(100), at -> at[0] < 95 ? 0 : 1));
        assertThat(new Accuracy(Prediction.LABELS).forward(inputs).get("accuracy").scalar()).isEqualTo(0.95);
        assertThat(BalancedAccuracy.standard().forward(inputs).get("accuracy").scalar()).isEqualTo(0.5);
    }

    /** The mean recall: the macro average of the recall, where every class is among the labels. */
    @Property(tries = 100)
    void isTheMacroRecallOfTheClassesPresent(@ForAll("ordinary") Case trial) {
        int classes = ((BalancedAccuracy) trial.operation()).classes();
        Tensor labels = trial.inputs().get("labels");
        Assume.that(IntStream.range(0, labels.count()).mapToDouble(labels::at).distinct().count() == classes);
        assertThat(trial.operation().forward(trial.inputs()).get("accuracy")).isEqualTo(
                new Recall(classes, Averaging.MACRO, ZeroDivision.NAN).forward(trial.inputs()).get("recall"));
    }

    @Example
    void refusesNoClassAndNoExample() {
        assertThatThrownBy(() -> new BalancedAccuracy(0)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("classes is 0");
        assertThatThrownBy(() -> BalancedAccuracy.standard().forward(
                Named.of("predictions", Tensor.vector(), "labels", Tensor.vector())))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("labels").hasMessageContaining("at least one");
    }
}
