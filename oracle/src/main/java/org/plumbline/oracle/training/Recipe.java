package org.plumbline.oracle.training;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.optimizer.Optimizer;

/**
 * How a model is trained.
 *
 * @param rule the optimizer of some learning rate
 * @param schedule the learning rate after so many steps of the optimizer: {@code rate} of a schedule, or of several
 *     one after another
 * @param epochs how many passes over the examples, at most
 * @param batch how many examples are in a mini-batch
 * @param patience after so many passes without a better validation accuracy it stops; at least the epochs: never
 * @param seed of the parameters, the order of examples and the masks
 * @param lesson what of the training examples a pass is over
 */
public record Recipe(DoubleFunction<? extends Optimizer> rule, DoubleUnaryOperator schedule, int epochs, int batch,
        int patience, long seed, Lesson lesson) {

    /** @throws org.plumbline.oracle.tensor.InvalidArgument if a component is null or a number less than 1 */
    public Recipe {
        Check.present("rule", rule);
        Check.present("schedule", schedule);
        Check.atLeast("epochs", epochs, 1);
        Check.atLeast("batch", batch, 1);
        Check.atLeast("patience", patience, 1);
        Check.present("lesson", lesson);
    }

    /** Whether training that got so far is over: every pass is made, or none was better for long enough. */
    public boolean over(Checkpoint reached) {
        int passes = reached.history().size();
        return passes >= epochs || passes - 1 - reached.bestEpoch() >= patience;
    }

    /** Every pass is over all training examples, as they are. */
    public Recipe(DoubleFunction<? extends Optimizer> rule, DoubleUnaryOperator schedule, int epochs, int batch,
            int patience, long seed) {
        this(rule, schedule, epochs, batch, patience, seed, Lesson.ALL);
    }
}
