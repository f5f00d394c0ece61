package org.plumbline.oracle.metric;

import org.plumbline.oracle.About;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.real.Real;

/**
 * How much of what was predicted as a class is of it: {@code tp / (tp + fp)}.
 *
 * <p>See {@link ShareMetric} for the inputs.
 *
 * @param classes their number, from 1 to 4096; 2 by default
 * @param averaging that of class 1 of two by default
 * @param zeroDivision what 0 / 0 is; 0 by default, as in scikit-learn
 */
@About(name = "precision",
        formula = "precision = tp / (tp + fp)",
        sources = "van Rijsbergen, Information Retrieval, 2nd ed., 1979, chapter 7")
public record Precision(int classes, Averaging averaging, ZeroDivision zeroDivision) implements ShareMetric {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if classes is beyond 1 to 4096, or not 2 for BINARY */
    public Precision {
        Check.present("averaging", averaging);
        Check.present("zeroDivision", zeroDivision);
        ShareMetric.checkClasses(classes, averaging);
    }

    /** Of class 1 of two, 0 where there is nothing to share. */
    public static Precision standard() {
        return new Precision(2, Averaging.BINARY, ZeroDivision.ZERO);
    }

    @Override
    public <T extends Real<T>> T numerator(T tp, T fp, T fn) {
        return tp;
    }

    @Override
    public <T extends Real<T>> T denominator(T tp, T fp, T fn) {
        return tp.plus(fp);
    }

    @Override
    public double share(double right, double predicted, double labelled) {
        return right / predicted;
    }
}
