package org.plumbline.properties.metric;

import org.plumbline.oracle.metric.Averaging;
import org.plumbline.oracle.metric.F1;
import org.plumbline.oracle.metric.ZeroDivision;

/** How the F1 score is tried. */
public final class F1Suite extends ShareMetricSuite<F1> {

    @Override
    F1 of(int classes, Averaging averaging, ZeroDivision zeroDivision) {
        return new F1(classes, averaging, zeroDivision);
    }
}
