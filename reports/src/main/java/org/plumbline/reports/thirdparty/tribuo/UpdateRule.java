package org.plumbline.reports.thirdparty.tribuo;

import org.plumbline.oracle.real.Real;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.NdArray;

/** One step of a rule over abstract scalars: parameter, gradient and state to parameter and state. */
@FunctionalInterface
interface UpdateRule {

    /**
     * Takes a step.
     *
     * @param t the number of the step, from 1 on
     */
    <T extends Real<T>> Named<NdArray<T>> step(int t, Named<NdArray<T>> inputs);
}
