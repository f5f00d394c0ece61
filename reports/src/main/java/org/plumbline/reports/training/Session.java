package org.plumbline.reports.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.CheckpointFile;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.Settings;
import org.plumbline.fixtures.model.Training;
import org.plumbline.fixtures.model.UnusableCheckpoint;
import org.plumbline.fixtures.model.Variant;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.oracle.fast.ConvolutionAlgorithm;
import org.plumbline.oracle.fast.Core;
import org.plumbline.oracle.fast.Workers;
import org.plumbline.oracle.tensor.InvalidArgument;
import org.plumbline.oracle.training.Checkpoint;
import org.plumbline.oracle.training.Model;
import org.plumbline.oracle.training.Recipe;
import org.plumbline.oracle.training.Solver;

/**
 * The training of a model: its variants one after the other, each with a checkpoint of its own after every pass.
 *
 * @param model which
 * @param variants those of its variants that are wanted
 * @param data on what
 * @param made whether that is made data
 * @param training how
 * @param seed of parameters, order and masks
 * @param threads how many share the work
 * @param folder where the checkpoints are
 */
public record Session(KnownModel model, List<Variant> variants, Dataset data, boolean made, Training training,
        long seed, int threads, Path folder) {

    public Session {
        variants = List.copyOf(variants);
    }

    /** Whether there is something to go on from: a pass of one of the variants has ended. */
    public boolean kept() {
        return !new TrainingFolder(folder).checkpoints(variants).isEmpty();
    }

    /**
     * Trains.
     *
     * @param stop whether it is to end
     * @return what came out; empty if it was stopped
     * @throws IOException if a checkpoint cannot be read or written, or is of another training
     * @throws org.plumbline.oracle.training.Diverged if a loss is not finite
     */
    public Optional<Outcome> run(PrintWriter out, BooleanSupplier stop) throws IOException {
        List<Trained> trained = new ArrayList<>();
        Settings settings = Settings.of(data, seed, training, threads, Machine.products());
        Files.createDirectories(folder);
        try (Workers workers = Workers.of(threads)) {
            for (Variant variant : variants) {
                Optional<Trained> one = train(variant, settings, new Core(Blas.standard(), workers,
                        ConvolutionAlgorithm.WINOGRAD), out, stop);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                trained.add(one.get());
            }
        }
        return Optional.of(new Outcome(model, data, made, settings, Machine.products(threads), trained));
    }

    private Optional<Trained> train(Variant variant, Settings settings, Core core, PrintWriter out,
            BooleanSupplier stop) throws IOException {
        Model network = variant.model(model.name(), data);
        Recipe recipe = training.recipe(data.train().count(), seed, variant.lesson().apply(seed));
        Solver solver = new Solver(network, recipe, core);
        TrainingFolder there = new TrainingFolder(folder);
        CheckpointFile file = there.checkpoint(variant);
        Optional<Checkpoint> from = file.exists() ? Optional.of(saved(file, network, settings)) : Optional.empty();
        out.printf(Locale.ROOT, "%s: %,d parameters%s%n", variant.name(), network.count(),
                from.map(done -> ", going on after pass " + done.history().size()).orElse(""));
        out.flush();
        Stopwatch time = Stopwatch.from(from.isPresent() ? there.seconds(variant) : 0);
        try (PassLines lines = new PassLines(out, training.epochs(), recipe::over, data.test().classes() == 0,
                stop, checkpoint -> {
                    file.write(new CheckpointFile.Saved(settings, checkpoint));
                    there.keepSeconds(variant, time.seconds());
                })) {
            Optional<Checkpoint> last = solver.run(data.train(), data.validation(), from, lines);
            if (last.isEmpty() || !recipe.over(last.get())) {
                return Optional.empty();
            }
            if (last.get().history().size() < training.epochs()) {
                out.printf("  ended early: none of the last %d passes was better than pass %d%n", training.patience(),
                        last.get().bestEpoch() + 1);
            }
            Tested test = Tested.of(solver, last.get().best(), data, variant.views());
            return Optional.of(new Trained(variant.name(), network.count(), last.get(), test, target(variant),
                    variant.loss(), time.seconds()));
        } catch (InvalidArgument unfit) {
            if (from.isEmpty()) {
                throw unfit;
            }
            throw UnusableCheckpoint.foreign(file.place(), unfit.getMessage(), "one of " + network.name());
        }
    }

    private OptionalDouble target(Variant variant) {
        return made ? OptionalDouble.empty() : variant.target().isPresent() ? variant.target() : model.target();
    }

    private static Checkpoint saved(CheckpointFile file, Model network, Settings settings) throws IOException {
        CheckpointFile.Saved saved = file.read(network);
        List<String> differences = saved.settings().differences(settings);
        if (!differences.isEmpty()) {
            throw UnusableCheckpoint.differs(file.place(), differences);
        }
        return saved.checkpoint();
    }
}
