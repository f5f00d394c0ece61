package org.plumbline.reports.training.tribuo;

import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.LabelledData;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.Training;
import org.plumbline.fixtures.model.Variant;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.optimizer.AdaGrad;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.oracle.tensor.Tensor;
import org.plumbline.oracle.training.Checkpoint;
import org.plumbline.oracle.training.Model;
import org.plumbline.oracle.training.Solver;

/** Our linear models, after their last pass: what a convex objective ends in, no pass being chosen. */
final class PlumblineSide {

    private static final Solver.Watcher QUIET = new Solver.Watcher() {
        @Override
        public boolean done(int epoch, int examples) {
            return true;
        }

        @Override
        public void ended(Checkpoint checkpoint) {
            // The last one is returned.
        }
    };

    private PlumblineSide() {
    }

    static Contestant train(Objective objective, KnownModel known, int epochs, Dataset data, long seed,
            int threads) {
        return train(objective, known, known.variants().get(0).model(known.name(), data),
                known.training().withEpochs(epochs), data, seed, threads);
    }

    /** By AdaGrad from zero, example by example: step for step as {@link TribuoSide#linear} does it. */
    static Contestant adaGrad(Objective objective, KnownModel known, double rate, int epochs, Dataset data, long seed,
            int threads) {
        Training training = new Training(now -> new AdaGrad(now, TribuoSide.EPSILON, EpsilonPlace.OUTSIDE_ROOT,
                Decay.none()), rate, Training.Fall.CONSTANT, epochs, 1, epochs);
        return train(objective, known, known.variants().get(0).model(known.name(), data).fromZero(), training, data,
                seed, threads);
    }

    private static Contestant train(Objective objective, KnownModel known, Model model, Training training, Dataset data,
            long seed, int threads) {
        Variant variant = known.variants().get(0);
        try (Workers workers = Workers.of(threads)) {
            Solver solver = new Solver(model, training.recipe(data.train().count(), seed,
                    variant.lesson().apply(seed)), new Core(Blas.standard(), workers));
            long start = System.nanoTime();
            Checkpoint last = solver.run(data.train(), data.validation(), Optional.empty(), QUIET).orElseThrow();
            double seconds = (System.nanoTime() - start) / 1e9;
            return Contestant.of(objective, "Plumbline " + known.name() + ", " + training.optimizer() + " "
                    + training.rate() + ", " + training.epochs() + " passes",
                    judged(objective, solver.scores(last.current(), data.train()), data.train()),
                    judged(objective, solver.scores(last.current(), data.test()), data.test()), seconds);
        }
    }

    /** One score of two classes is that of class 1 beside a 0. */
    private static Judged judged(Objective objective, Tensor scores, LabelledData data) {
        int columns = scores.count() / data.count();
        return Judged.of(objective, data.count(), i -> columns == 1 ? new double[] {0, scores.at(i)}
                : IntStream.range(0, columns).mapToDouble(k -> scores.at(i * columns + k)).toArray(), data::label);
    }
}
