package org.plumbline.oracle.metric;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;

/**
 * The harmonic mean of precision and recall: {@code 2 tp / (2 tp + fp + fn)}.
 *
 * <p>See {@link ShareMetric} for the inputs.
 *
 * @param classes their number, from 1 to 4096; 2 by default
 * @param averaging that of class 1 of two by default
 * @param zeroDivision what 0 / 0 is; 0 by default, as in scikit-learn
 */
@About(name = "f1",
        formula = "f1 = 2 tp / (2 tp + fp + fn), which is 2 precision recall / (precision + recall) where tp > 0",
        sources = "van Rijsbergen, Information Retrieval, 2nd ed., 1979, chapter 7")
public record F1(int classes, Averaging averaging, ZeroDivision zeroDivision) implements ShareMetric {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if classes is beyond 1 to 4096, or not 2 for BINARY */
    public F1 {
        Check.present("averaging", averaging);
        Check.present("zeroDivision", zeroDivision);
        ShareMetric.checkClasses(classes, averaging);
    }

    /** Of class 1 of two, 0 where there is nothing to share. */
    public static F1 standard() {
        return new F1(2, Averaging.BINARY, ZeroDivision.ZERO);
    }

    @Override
    public <T extends Real<T>> T numerator(T tp, T fp, T fn) {
        return tp.times(2);
    }

    @Override
    public <T extends Real<T>> T denominator(T tp, T fp, T fn) {
        return tp.times(2).plus(fp).plus(fn);
    }

    @Override
    public double share(double right, double predicted, double labelled) {
        return 2 * right / (predicted + labelled);
    }
}
