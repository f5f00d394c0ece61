package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.metric.Precision;
import org.plumbline.oracle.metric.Recall;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class RecallTest implements LawContract {

    @Override
    public Suite<?> suite() {
        return new RecallSuite();
    }

    /** Three to be found, two of them found. */
    @Example
    void howMuchOfWhatThereIsWasFound() {
        Named<Tensor> inputs = Named.of("predictions", Tensor.vector(1, 1, 1, 0), "labels", Tensor.vector(1, 1, 0, 1));
        assertThat(Recall.standard().forward(inputs).get("recall").scalar()).isEqualTo(2 / 3.0);
    }

    /** What is found under one reading is there under the other. */
    @Property(tries = 100)
    void isThePrecisionWithPredictionsAndLabelsExchanged(@ForAll("ordinary") Case trial) {
        Recall recall = (Recall) trial.operation();
        Named<Tensor> exchanged = Named.of("predictions", trial.inputs().get("labels"),
                "labels", trial.inputs().get("predictions"));
        assertThat(new Precision(recall.classes(), recall.averaging(), recall.zeroDivision()).forward(exchanged)
                .get("precision")).isEqualTo(recall.forward(trial.inputs()).get("recall"));
    }
}
