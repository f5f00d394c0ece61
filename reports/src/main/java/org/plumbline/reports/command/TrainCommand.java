package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plumbline.fixtures.dataset.format.UnusableFile;
import org.plumbline.fixtures.model.CheckpointFile;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.fixtures.model.Settings;
import org.plumbline.fixtures.model.Source;
import org.plumbline.fixtures.model.Training;
import org.plumbline.fixtures.model.UnusableCheckpoint;
import org.plumbline.fixtures.model.Variant;
import org.plumbline.oracle.training.Diverged;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.page.ReportFile;
import org.plumbline.reports.page.Terminal;
import org.plumbline.reports.page.TextTable;
import org.plumbline.reports.training.Interruption;
import org.plumbline.reports.training.Outcome;
import org.plumbline.reports.training.OutcomeText;
import org.plumbline.reports.training.ResultFiles;
import org.plumbline.reports.training.Session;
import org.plumbline.reports.training.TrainingFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model by its name. */
@Command(name = "train",
        description = "Trains a model of the course documents, with curves and a page. Without MODEL, says which there "
                + "are. Without data, it trains on made ones. Ctrl+C ends it cleanly; --resume goes on bit for bit.",
        exitCodeList = {"0:it was trained", "1:it was stopped, its loss was not finite, or memory ran out",
            Plumbline.BAD_USAGE})
public final class TrainCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final long MEBI = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", arity = "0..1", description = "Its name; without one, all are listed.")
    private Optional<String> name;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where the data sets are; by default "
            + ".cache/plumbline at home, where fetch puts them, and made data if they are not there.")
    private Optional<Path> data;

    @Option(names = "--epochs", paramLabel = "N", converter = AtLeastOne.class,
            description = "How many passes over the examples; each model has its own default, as for what follows.")
    private Optional<Integer> epochs;

    @Option(names = "--batch", paramLabel = "N", converter = AtLeastOne.class,
            description = "How many examples are in a mini-batch.")
    private Optional<Integer> batch;

    @Option(names = "--rate", paramLabel = "R", description = "The learning rate at first.")
    private Optional<Double> rate;

    @Option(names = "--patience", paramLabel = "N", converter = AtLeastOne.class,
            description = "End early after so many passes none of which was better on the validation examples; by "
                    + "default all passes are made.")
    private Optional<Integer> patience;

    @Option(names = "--seed", paramLabel = "S", description = "Of everything random; 1 by default.")
    private Optional<Long> seed;

    @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class,
            description = "How many share the work; by default as many as there are processors, or as it was begun "
                    + "with.")
    private Optional<Integer> threads;

    @Option(names = "--variant", paramLabel = "NAME", description = "One of the model's variants, or all of them.")
    private Optional<String> variant;

    @Option(names = "--out", paramLabel = "FOLDER",
            description = "Where checkpoints and results go; by default plumbline-training/MODEL.")
    private Optional<Path> out;

    @Option(names = "--resume", description = "Go on from the checkpoints there, with the settings they have; with "
            + "other ones, or another library of matrix products, it would not end in the same bits, and is refused.")
    private boolean resume;

    private final Supplier<? extends BooleanSupplier> interruption;

    public TrainCommand() {
        this(Interruption::ofProcess);
    }

    /** A command that something else stops. */
    TrainCommand(Supplier<? extends BooleanSupplier> interruption) {
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        if (name.isEmpty()) {
            list();
            return 0;
        }
        KnownModel model = KnownModels.find(name.get()).orElseThrow(() -> refused("MODEL", name.get(),
                KnownModels.all().stream().map(KnownModel::name).collect(Collectors.joining(", ")), Optional.empty()));
        Path folder = out.orElseGet(() -> Path.of("plumbline-training", model.name()));
        Output.at(spec.commandLine(), "--out", ResultFiles.page(folder));
        try {
            return train(session(model, folder));
        } catch (UnusableFile | UnusableCheckpoint unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        } catch (IOException failed) {
            throw unwritten(folder, failed);
        } catch (UncheckedIOException failed) {
            throw unwritten(folder, failed.getCause());
        } catch (Diverged diverged) {
            spec.commandLine().getErr().println(model.name() + ": " + diverged.getMessage());
            return 1;
        }
    }

    private void list() {
        TextTable table = new TextTable(Terminal.OUTPUT.ansi(), Terminal.OUTPUT.width(), "model", "what it is", "data",
                ">target", "variants");
        for (KnownModel model : KnownModels.all()) {
            table.row(model.name(), model.says(), model.source().real().map(real -> real.id()).orElse("made"),
                    model.target().isPresent() ? Double.toString(model.target().getAsDouble()) : "",
                    model.variants().stream().map(Variant::name).collect(Collectors.joining(" ")));
        }
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
    }

    private Session session(KnownModel model, Path folder) throws IOException {
        List<Variant> variants = variants(model);
        Optional<Settings> saved = saved(model, variants, new TrainingFolder(folder));
        long by = seed.or(() -> saved.map(Settings::seed)).orElse(1L);
        Training training = model.training();
        int passes = epochs.or(() -> saved.map(Settings::epochs)).orElse(training.epochs());
        int size = batch.or(() -> saved.map(Settings::batch)).orElse(training.batch());
        double first = rate.or(() -> saved.map(Settings::rate)).orElse(training.rate());
        if (!(first > 0 && Double.isFinite(first))) {
            throw refused("--rate", Double.toString(first), "a number greater than 0", Optional.empty());
        }
        Source.Taken taken = model.source().take(data, by);
        Training wanted = training.withBatch(size).withRate(first);
        int most = wanted.mostEpochs(taken.data().train().count());
        if (passes > most) {
            throw refused("--epochs", Integer.toString(passes), "1 to " + most + ", as at most " + Integer.MAX_VALUE
                    + " steps are counted", Optional.empty());
        }
        Training whole = wanted.withEpochs(passes).withPatience(patience.or(() -> saved.map(Settings::patience))
                .orElse(training.patience()));
        return new Session(model, variants, taken.data(), taken.made(), whole, by,
                threads.or(() -> saved.map(Settings::threads))
                        .orElseGet(() -> Runtime.getRuntime().availableProcessors()), folder);
    }

    /** What the training was begun with that is to go on; none where one begins, in a folder that holds no other. */
    private Optional<Settings> saved(KnownModel model, List<Variant> variants, TrainingFolder folder)
            throws IOException {
        if (!resume) {
            Optional<Path> earlier = folder.earlier();
            if (earlier.isPresent()) {
                throw refused("--out", folder.path() + ", which holds a training already (" + earlier.get() + "),",
                        "another folder, or --resume to go on with that training", Optional.empty());
            }
            return Optional.empty();
        }
        Optional<Path> other = folder.other(variants);
        if (other.isPresent()) {
            throw refused("--resume", "a folder with " + other.get() + ", which this training is none of,",
                    "all variants at once, --variant " + ALL + ", as results are written of what is trained",
                    Optional.empty());
        }
        List<CheckpointFile> there = folder.checkpoints(variants);
        if (there.isEmpty()) {
            throw refused("--resume", folder.path() + ", where there is nothing to resume,", "a folder in which "
                    + model.name() + " has ended a pass; without --resume, it begins", Optional.empty());
        }
        return Optional.of(there.get(0).settings());
    }

    private List<Variant> variants(KnownModel model) {
        if (variant.map(ALL::equals).orElse(model.all())) {
            return model.variants();
        }
        if (variant.isEmpty()) {
            return model.variants().subList(0, 1);
        }
        return List.of(model.variants().stream().filter(one -> one.name().equals(variant.get())).findFirst()
                .orElseThrow(() -> refused("--variant", variant.get(), ALL + ", " + model.variants().stream()
                        .map(Variant::name).collect(Collectors.joining(", ")), Optional.empty())));
    }

    private int train(Session session) throws IOException {
        PrintWriter lines = spec.commandLine().getOut();
        lines.print(OutcomeText.head(session));
        lines.flush();
        BooleanSupplier stop = interruption.get();
        try {
            Optional<Outcome> outcome = session.run(lines, stop);
            if (outcome.isEmpty()) {
                lines.println(session.kept() ? "Stopped. Whole passes are kept; to go on: " + again() + " --resume"
                        : "Stopped before a pass had ended: nothing is kept. To begin again: " + again());
                return 1;
            }
            lines.print(OutcomeText.of(outcome.get()));
            ResultFiles.write(outcome.get(), session.folder(), whole(session)).forEach(lines::println);
            return 0;
        } catch (OutOfMemoryError full) {
            spec.commandLine().getErr().println(session.model().name() + ", in mini-batches of "
                    + session.training().batch() + ", needs more memory than the " + Runtime.getRuntime().maxMemory()
                    / MEBI + " MiB there are: give java more by -Xmx, or take a smaller --batch." + goingOn(session));
            return 1;
        } finally {
            lines.flush();
            if (stop instanceof Interruption process) {
                process.close();
            }
        }
    }

    /** How to go on after a failure, if there is something to go on from. */
    private String goingOn(Session session) {
        return session.kept() ? " Whole passes are kept; to go on: " + again() + " --resume" : "";
    }

    /** What trains the same from the beginning: what was typed and, of a training that went on, what it began with. */
    private String whole(Session session) {
        if (!resume) {
            return again();
        }
        StringBuilder line = new StringBuilder(again());
        Training training = session.training();
        kept(line, "epochs", epochs, training.epochs());
        kept(line, "batch", batch, training.batch());
        kept(line, "rate", rate, training.rate());
        if (training.patience() < training.epochs()) {
            kept(line, "patience", patience, training.patience());
        }
        kept(line, "seed", seed, session.seed());
        kept(line, "threads", threads, session.threads());
        return line.toString();
    }

    private static void kept(StringBuilder line, String option, Optional<?> typed, Object value) {
        if (typed.isEmpty()) {
            line.append(" --").append(option).append(' ').append(value);
        }
    }

    private String again() {
        return Typed.line(spec, argument -> !argument.equals("--resume"));
    }

    private ParameterException unwritten(Path folder, IOException failed) {
        return refused("--out", folder.toString(), "a folder with room that can be written: "
                + ReportFile.inWords(failed) + ". Checkpoints that are there are whole; with room, to go on from them: "
                + again() + " --resume", Optional.of(failed));
    }

    private ParameterException refused(String what, String came, String allowed, Optional<Exception> cause) {
        return new ParameterException(spec.commandLine(), what + ": " + came + " came; allowed: " + allowed,
                cause.orElse(null));
    }
}
