package org.plumbline.oracle.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.plumbline.oracle.Check;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.tensor.Named;
import org.plumbline.oracle.tensor.Tensor;

/**
 * Trains a model pass by pass, and keeps the one that was best on the validation examples: of the greatest accuracy or,
 * where numbers are predicted, of the least loss.
 */
public final class Solver {

    private final Model model;
    private final Recipe recipe;
    private final Trainer trainer;

    /** @throws InvalidArgument if an argument is null */
    public Solver(Model model, Recipe recipe, Core core) {
        Check.present("recipe", recipe);
        this.model = model;
        this.recipe = recipe;
        this.trainer = new Trainer(model, recipe.rule(), recipe.batch(), recipe.seed(), core);
    }

    /** What is told of training while it goes on. */
    public interface Watcher {

        /** A pass over so many examples begins. */
        default void begins(int epoch, int examples) {
        }

        /** So many examples of a pass are done; false stops training, without this pass. */
        boolean done(int epoch, int examples);

        /** A pass has ended. */
        void ended(Checkpoint checkpoint);
    }

    /**
     * Trains until the last pass, until there was none better for long enough, or until it is stopped.
     *
     * @param from where to go on, of the same model and recipe; empty to begin
     * @return training after its last whole pass; empty if it was stopped before one ended
     * @throws InvalidArgument if what to go on from is of another model
     * @throws Diverged if a loss is not finite, of mini-batches or of the validation examples, or a parameter after a
     *     pass; what the watcher was told last is finite
     */
    public Optional<Checkpoint> run(Examples training, Examples validation, Optional<Checkpoint> from,
            Watcher watcher) {
        from.ifPresent(this::restore);
        Optional<Checkpoint> last = from;
        int steps = Math.max(1, (training.count() + recipe.batch() - 1) / recipe.batch());
        for (int epoch = last.map(done -> done.history().size()).orElse(0);
                !last.map(recipe::over).orElse(false); epoch++) {
            int number = epoch;
            Examples lesson = recipe.lesson().of(training, number, trainer::scores);
            Pass pass = new Pass(number, watcher);
            watcher.begins(number, lesson.count());
            // A pass over more examples than there are to begin with goes on at the rate of the last regular step.
            Score score = trainer.epoch(lesson, number,
                    step -> recipe.schedule().applyAsDouble((double) number * steps + Math.min(step, steps - 1)), pass);
            if (pass.stopped) {
                return last;
            }
            Tensor losses = pass.losses();
            Epoch ended = new Epoch(number, recipe.schedule().applyAsDouble((double) number * steps), losses, score,
                    trainer.evaluate(validation, "on the validation examples after "
                            + Diverged.words(number, losses.count() - 1)));
            last = Optional.of(after(last, ended));
            watcher.ended(last.get());
        }
        return last;
    }

    /**
     * What a model of a checkpoint does on other examples.
     *
     * @throws Diverged if its loss on them is not finite
     */
    public Score evaluate(Named<Tensor> parametersAndState, Examples examples) {
        trainer.restore(parametersAndState);
        return trainer.evaluate(examples);
    }

    /** The scores (N, ...) of a model of a checkpoint. */
    public Tensor scores(Named<Tensor> parametersAndState, Examples examples) {
        trainer.restore(parametersAndState);
        return trainer.scores(examples);
    }

    private void restore(Checkpoint checkpoint) {
        if (!checkpoint.model().equals(model.name())) {
            throw new InvalidArgument("checkpoint", "of " + checkpoint.model(), "one of " + model.name());
        }
        trainer.restore(checkpoint.current());
        trainer.restoreMoments(checkpoint.moments());
    }

    private Checkpoint after(Optional<Checkpoint> last, Epoch ended) {
        List<Epoch> history = new ArrayList<>(last.map(Checkpoint::history).orElse(List.of()));
        history.add(ended);
        Named<Tensor> current = trainer.snapshot();
        boolean better = last.map(Checkpoint::kept)
                .map(kept -> better(ended.validation(), kept.validation())).orElse(true);
        return new Checkpoint(model.name(), history, current, trainer.moments(),
                better ? current : last.get().best(), better ? ended.number() : last.get().bestEpoch());
    }

    /** Of more accuracy or, where numbers are predicted, of less loss. */
    private boolean better(Score score, Score than) {
        return model.classes() == 0 ? score.loss() < than.loss() : score.accuracy() > than.accuracy();
    }

    /** Keeps the losses of a pass, and whether it was stopped. */
    private static final class Pass implements Trainer.Progress {

        private final int epoch;
        private final Watcher watcher;
        private final DoubleStream.Builder losses = DoubleStream.builder();
        private boolean stopped;

        Pass(int epoch, Watcher watcher) {
            this.epoch = epoch;
            this.watcher = watcher;
        }

        @Override
        public boolean done(int examples) {
            stopped = !watcher.done(epoch, examples);
            return !stopped;
        }

        @Override
        public void loss(double loss) {
            losses.accept(loss);
        }

        Tensor losses() {
            return Tensor.vector(losses.build().toArray());
        }
    }
}
