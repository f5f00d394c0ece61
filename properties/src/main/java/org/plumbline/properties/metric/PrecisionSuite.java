package org.plumbline.properties.metric;

import org.plumbline.oracle.metric.Averaging;
import org.plumbline.oracle.metric.Precision;
import org.plumbline.oracle.metric.ZeroDivision;

/** How the precision is tried. */
public final class PrecisionSuite extends ShareMetricSuite<Precision> {

    @Override
    Precision of(int classes, Averaging averaging, ZeroDivision zeroDivision) {
        return new Precision(classes, averaging, zeroDivision);
    }
}
