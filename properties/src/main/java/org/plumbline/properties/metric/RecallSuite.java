package org.plumbline.properties.metric;

import org.plumbline.oracle.metric.Averaging;
import org.plumbline.oracle.metric.Recall;
import org.plumbline.oracle.metric.ZeroDivision;

/** How the recall is tried. */
public final class RecallSuite extends ShareMetricSuite<Recall> {

    @Override
    Recall of(int classes, Averaging averaging, ZeroDivision zeroDivision) {
        return new Recall(classes, averaging, zeroDivision);
    }
}
