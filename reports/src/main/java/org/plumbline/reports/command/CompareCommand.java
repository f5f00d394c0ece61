package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.fixtures.model.Source;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.training.Machine;
import org.plumbline.reports.training.tribuo.Comparison;
import org.plumbline.reports.training.tribuo.ComparisonFiles;
import org.plumbline.reports.training.tribuo.ComparisonTable;
import org.plumbline.reports.training.tribuo.Comparisons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tribuo beside Plumbline. */
@Command(name = "compare",
        description = "Trains linear classifiers by Tribuo and by Plumbline on the same data: accuracies with their "
                + "intervals, losses and times in one table, and what agrees.",
        exitCodeList = {"0:both were trained", Plumbline.BAD_USAGE})
public final class CompareCommand implements Callable<Integer> {

    private static final String BINARY = "binary";
    private static final String DIGITS = "digits";

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER",
            description = "Where the data sets are; by default .cache/plumbline at home, and made data for those that "
                    + "are not there.")
    private Optional<Path> folder;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Of made data, of what is held out, and of trainers but the one as it comes; "
                    + "${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class,
            description = "Plumbline's; Tribuo's trainers have one. By default 1.", defaultValue = "1")
    private int threads;

    @Option(names = "--only", paramLabel = "DATA",
            description = "binary, the two classes of data.pkl, or digits, those of MNIST; by default both.")
    private Optional<String> only;

    @Option(names = "--out", paramLabel = "FOLDER",
            description = "Where the same goes as a page, comparison.html, and in all digits, comparison.json.")
    private Optional<Path> out;

    /** Compares the libraries on a data set. */
    @FunctionalInterface
    private interface Match {
        Comparison of(Dataset data, boolean made, long seed, int threads);
    }

    @Override
    public Integer call() {
        if (only.isPresent() && !only.get().equals(BINARY) && !only.get().equals(DIGITS)) {
            throw new ParameterException(spec.commandLine(), "--only: '" + only.get() + "' came, " + BINARY + " or "
                    + DIGITS + " is allowed");
        }
        out.ifPresent(to -> Output.at(spec.commandLine(), "--out", ComparisonFiles.page(to)));
        PrintWriter lines = spec.commandLine().getOut();
        List<Supplier<Comparison>> matches = matches();
        lines.println("matrix products by " + Machine.products(threads));
        Comparisons comparisons = new Comparisons(matches.stream().map(Supplier::get).toList(), seed,
                "Java " + Machine.java() + ", " + Machine.products(threads));
        lines.print(ComparisonTable.text(comparisons));
        out.ifPresent(to -> write(comparisons, to, lines));
        lines.flush();
        return 0;
    }

    /** All data are read before any work, lest what is missing is said only after it. */
    private List<Supplier<Comparison>> matches() {
        List<Supplier<Comparison>> matches = new ArrayList<>();
        try {
            if (only.orElse(BINARY).equals(BINARY)) {
                matches.add(match("eecs498-logistic", Comparison::binary));
            }
            if (only.orElse(DIGITS).equals(DIGITS)) {
                matches.add(match("mnist-softmax", Comparison::digits));
            }
        } catch (IOException unread) {
            throw new ParameterException(spec.commandLine(), unread.getMessage(), unread);
        }
        return matches;
    }

    private Supplier<Comparison> match(String model, Match match) throws IOException {
        Source.Taken taken = KnownModels.find(model).orElseThrow().source().take(folder, seed);
        return () -> match.of(taken.data(), taken.made(), seed, threads);
    }

    private void write(Comparisons comparisons, Path to, PrintWriter lines) {
        try {
            ComparisonFiles.write(comparisons, to, Typed.line(spec, word -> true)).forEach(lines::println);
        } catch (IOException failed) {
            throw Output.unwritable(spec.commandLine(), "--out", to, failed);
        }
    }
}
