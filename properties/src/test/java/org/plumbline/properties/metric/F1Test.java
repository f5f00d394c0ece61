package org.plumbline.properties.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.metric.Averaging;
import org.plumbline.oracle.metric.F1;
import org.plumbline.oracle.metric.Precision;
import org.plumbline.oracle.metric.Recall;
import org.plumbline.oracle.metric.ZeroDivision;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Case;
import org.plumbline.properties.Suite;
import org.plumbline.properties.contract.LawContract;

class F1Test implements LawContract {

    @Override
    public Suite<?> suite() {
        return new F1Suite();
    }

    /** Precision 2/3 and recall 2/4. */
    @Example
    void theHarmonicMeanByHand() {
        Named<Tensor> inputs = Named.of("predictions", Tensor.vector(1, 1, 1, 0, 0),
                "labels", Tensor.vector(1, 1, 0, 1, 1));
        assertThat(F1.standard().forward(inputs).get("f1").scalar()).isEqualTo(4 / 7.0);
    }

    /** 2 / (1 / precision + 1 / recall), each of its five operations rounded once. */
    @Property(tries = 100)
    void isTheHarmonicMeanOfPrecisionAndRecall(@ForAll("ordinary") Case trial) {
        int classes = ((F1) trial.operation()).classes();
        Averaging averaging = classes == 2 ? Averaging.BINARY : Averaging.MICRO;
        double precision = value(new Precision(classes, averaging, ZeroDivision.ZERO), trial);
        double recall = value(new Recall(classes, averaging, ZeroDivision.ZERO), trial);
        Assume.that(precision > 0 && recall > 0);
        assertThat(value(new F1(classes, averaging, ZeroDivision.ZERO), trial))
                .isCloseTo(2 / (1 / precision + 1 / recall), within(8 * 0x1p-53));
    }

    private static double value(Operation metric, Case trial) {
        return metric.forward(trial.inputs()).get(metric.name()).scalar();
    }
}
