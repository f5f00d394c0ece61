package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.metric.Accuracy;
import org.plumbline.oracle.metric.ConfusionMatrix;
import org.plumbline.oracle.metric.Orientation;
import org.plumbline.oracle.metric.Prediction;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.ExactContract;
import org.plumbline.properties.contract.LawContract;

class ConfusionMatrixTest implements LawContract, ExactContract {

    @Override
    public Suite<?> suite() {
        return new ConfusionMatrixSuite();
    }

    @Example
    void labelsInRowsPredictionsInColumns() {
        Named<Tensor> inputs = Named.of("predictions", Tensor.vector(0, 1, 1, 2), "labels", Tensor.vector(0, 0, 1, 1));
        Tensor counts = Tensor.matrix(new double[] {1, 1, 0}, new double[] {0, 1, 1}, new double[] {0, 0, 0});
        assertThat(new ConfusionMatrix(3, Orientation.LABELS_IN_ROWS).forward(inputs).get("counts")).isEqualTo(counts);
        assertThat(new ConfusionMatrix(3, Orientation.PREDICTIONS_IN_ROWS).forward(inputs).get("counts"))
                .isEqualTo(counts.transpose(1, 0));
    }

    @Property(tries = 100)
    void itsTraceOverNIsTheAccuracy(@ForAll("ordinary") Case trial) {
        int n = trial.inputs().get("labels").count();
        Assume.that(n > 0);
        Tensor counts = trial.operation().forward(trial.inputs()).get("counts");
        double trace = IntStream.range(0, counts.size(0)).mapToDouble(c -> counts.get(c, c)).sum();
        assertThat(new Accuracy(Prediction.LABELS).forward(trial.inputs()).get("accuracy").scalar())
                .isEqualTo(trace / n);
    }

    @Example
    void refusesNoClassAndLabelsBeyondTheClasses() {
        assertThatThrownBy(() -> new ConfusionMatrix(0, Orientation.LABELS_IN_ROWS)).isInstanceOf(InvalidArgument.class)
                .hasMessage("classes is 0; allowed: a whole number from 1 to 4096");
        assertThatThrownBy(() -> new ConfusionMatrix(100_000, Orientation.LABELS_IN_ROWS))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("classes is 100000; allowed: a whole number from 1 to 4096");
        Named<Tensor> inputs = Named.of("predictions", Tensor.vector(2), "labels", Tensor.vector(0));
        assertThatThrownBy(() -> ConfusionMatrix.standard().forward(inputs)).isInstanceOf(InvalidArgument.class)
                .hasMessage("confusion-matrix: predictions is 2.0 at index (0,); allowed: whole numbers from 0 to 1");
        assertThatThrownBy(() -> ConfusionMatrix.standard().forward(
                inputs.with("predictions", Tensor.vector(0)).with("labels", Tensor.vector(3))))
                .hasMessageContaining("labels is 3.0");
    }
}
