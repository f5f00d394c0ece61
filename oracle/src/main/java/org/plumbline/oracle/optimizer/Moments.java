package org.plumbline.oracle.optimizer;

import org.plumbline.oracle.Check;

/** Adam and what came of it: steps by two moments of the gradients, corrected for their start by the step's number. */
sealed interface Moments extends Optimizer permits Adam, AdaMax, AmsGrad, NAdam {

    @Override
    default boolean countsSteps() {
        return true;
    }

    /**
     * Refuses hyper-parameters out of their range.
     *
     * @throws org.plumbline.oracle.tensor.InvalidArgument if the rate or epsilon is negative, or a decay not below 1
     */
    static void check(double rate, double beta1, double beta2, double epsilon) {
        Check.notNegative("rate", rate);
        Check.decay("beta1", beta1);
        Check.decay("beta2", beta2);
        Check.notNegative("epsilon", epsilon);
    }
}
