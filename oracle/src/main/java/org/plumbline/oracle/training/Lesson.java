package org.plumbline.oracle.training;

import java.util.function.Function;
import org.plumbline.oracle.tensor.Tensor;

/**
 * What of the training examples a pass is over, and as what they are shown. It depends on the number of the pass and on
 * the model as it is then, and on nothing else: what goes on from a checkpoint gets the same.
 */
@FunctionalInterface
public interface Lesson {

    /** All of them, as they are. */
    Lesson ALL = (training, epoch, scores) -> training;

    /**
     * The examples of a pass.
     *
     * @param training all training examples
     * @param epoch the number of the pass, from 0
     * @param scores the model's scores (N, ...) of any examples, in evaluation, before the pass
     */
    Examples of(Examples training, int epoch, Function<Examples, Tensor> scores);
}
