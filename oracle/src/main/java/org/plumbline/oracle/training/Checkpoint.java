package org.plumbline.oracle.training;

import java.util.List;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Training between two passes: all that it takes to go on as if it had not been interrupted, bit for bit.
 *
 * @param model the model's name
 * @param history the passes so far
 * @param current parameters and state
 * @param moments what the optimizer keeps
 * @param best parameters and state after the pass that was best on the validation examples, the first such
 * @param bestEpoch that pass
 */
public record Checkpoint(String model, List<Epoch> history, Named<Tensor> current, Named<Tensor> moments,
        Named<Tensor> best, int bestEpoch) {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null, or the best pass is none of them */
    public Checkpoint {
        Check.present("model", model);
        Check.present("history", history);
        history = List.copyOf(history);
        Check.between("bestEpoch", bestEpoch, 0, history.size() - 1.0);
        Check.present("current", current);
        Check.present("moments", moments);
        Check.present("best", best);
    }

    /** The pass whose model is kept. */
    public Epoch kept() {
        return history.get(bestEpoch);
    }
}
