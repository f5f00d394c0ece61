package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.plumbline.oracle.metric.BinaryAccuracy;
import org.plumbline.oracle.metric.Threshold;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.ExtremeContract;
import org.plumbline.properties.contract.LawContract;

class BinaryAccuracyTest implements LawContract, ExactContract, ExtremeContract {

    @Override
    public Suite<?> suite() {
        return new BinaryAccuracySuite();
    }

    @Example
    void aScoreOnTheThresholdIsNegativeUnlessDeclaredOtherwise() {
        Named<Tensor> inputs = Named.of("scores", Tensor.vector(0.5, 0.4, 0.6, 0.5),
                "labels", Tensor.vector(1, 0, 1, 1));
        assertThat(BinaryAccuracy.standard().forward(inputs).get("accuracy").scalar()).isEqualTo(0.5);
        assertThat(new BinaryAccuracy(0.5, Threshold.FROM).forward(inputs).get("accuracy").scalar()).isEqualTo(1);
    }

    @Example
    void refusesAThresholdThatIsNotFiniteScoresThatAreNoneAndOtherLabels() {
        assertThatThrownBy(() -> new BinaryAccuracy(Double.NaN, Threshold.ABOVE)).isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("threshold is NaN");
        Named<Tensor> inputs = Named.of("scores", Tensor.vector(0.5), "labels", Tensor.vector(2));
        assertThatThrownBy(() -> BinaryAccuracy.standard().forward(inputs)).hasMessageContaining("labels is 2.0");
        assertThatThrownBy(() -> BinaryAccuracy.standard().forward(
                inputs.with("scores", Tensor.vector(Double.NaN)).with("labels", Tensor.vector(1))))
                .hasMessageContaining("scores is NaN");
    }
}
