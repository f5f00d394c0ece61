package org.plumbline.reports.training.tribuo;

import java.util.Optional;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.Training;
import org.plumbline.fixtures.model.Variant;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;
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
        Training training = known.training().withEpochs(epochs);
        Variant variant = known.variants().get(0);
        Model model = variant.model(known.name(), data);
        try (Workers workers = Workers.of(threads)) {
            Solver solver = new Solver(model, training.recipe(data.train().count(), seed,
                    variant.lesson().apply(seed)), new Core(Blas.standard(), workers));
            long start = System.nanoTime();
            Checkpoint last = solver.run(data.train(), data.validation(), Optional.empty(), QUIET).orElseThrow();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Contestant(objective, "Plumbline " + known.name() + ", " + training.optimizer() + " "
                    + training.rate() + ", " + epochs + " passes",
                    solver.evaluate(last.current(), data.train()), solver.evaluate(last.current(), data.test()),
                    seconds);
        }
    }
}
