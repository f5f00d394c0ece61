package org.plumbline.reports.thirdparty;

import org.plumbline.oracle.real.DoubleDouble;
import org.plumbline.oracle.real.Plain;
import org.plumbline.oracle.real.Precision;
import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.real.RunningError;
import org.plumbline.oracle.tensor.NdArray;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.properties.Expected;
import org.plumbline.properties.Truth;

/** A textbook formula over abstract scalars, the witness of itself. */
public interface Formula extends Witness {

    <T extends Real<T>> NdArray<T> of(NdArray<T> x);

    /** By the running error bound of the formula. */
    @Override
    default Expected at(Tensor x) {
        NdArray<RunningError<Plain>> bounds = of(NdArray.input(RunningError.arithmetic(Precision.DOUBLE), x));
        return new Expected(of(NdArray.input(DoubleDouble.ARITHMETIC, x)), Truth.read(bounds, RunningError::error));
    }
}
