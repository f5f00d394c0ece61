package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.dataset.real.DataFolder;
import org.plumbline.fixtures.model.KnownModels;
import org.plumbline.fixtures.model.Source;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.page.Terminal;
import org.plumbline.reports.page.TextTable;
import org.plumbline.reports.training.Interval;
import org.plumbline.reports.training.tribuo.Comparison;
import org.plumbline.reports.training.tribuo.Contestant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tribuo beside Plumbline. */
@Command(name = "compare",
        description = "Trains linear classifiers by Tribuo and by Plumbline on the same data: accuracies with their "
                + "intervals, losses and times in one table. Data that are not there are made ones.",
        exitCodeList = {"0:both were trained", Plumbline.BAD_USAGE})
public final class CompareCommand implements Callable<Integer> {

    private static final String BINARY = "binary";
    private static final String DIGITS = "digits";

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER",
            description = "Where the data sets are; by default .cache/plumbline at home.")
    private Optional<Path> folder;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Of made data, of what is held out, and of both trainers; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", converter = AtLeastOne.class,
            description = "Plumbline's; Tribuo's trainers have one. By default 1.", defaultValue = "1")
    private int threads;

    @Option(names = "--only", paramLabel = "DATA",
            description = "binary, the two classes of data.pkl, or digits, those of MNIST; by default both.")
    private Optional<String> only;

    @Override
    public Integer call() {
        if (only.isPresent() && !only.get().equals(BINARY) && !only.get().equals(DIGITS)) {
            throw new ParameterException(spec.commandLine(), "--only: '" + only.get() + "' came, " + BINARY + " or "
                    + DIGITS + " is allowed");
        }
        TextTable table = new TextTable(Terminal.OUTPUT.ansi(), Terminal.OUTPUT.width(), "data", "objective", "trainer",
                ">training loss", ">test loss", ">test accuracy", ">95 in 100", ">seconds");
        try {
            if (only.orElse(BINARY).equals(BINARY)) {
                Dataset binary = read("eecs498-logistic");
                rows(table, binary, Comparison.binary(binary, seed, threads));
            }
            if (only.orElse(DIGITS).equals(DIGITS)) {
                Dataset digits = read("mnist-softmax");
                rows(table, digits, Comparison.digits(digits, seed, threads));
            }
        } catch (IOException unread) {
            throw new ParameterException(spec.commandLine(), unread.getMessage(), unread);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(table);
        out.flush();
        return 0;
    }

    private Dataset read(String model) throws IOException {
        Source source = KnownModels.find(model).orElseThrow().source();
        DataFolder data = folder.map(DataFolder::at).orElseGet(DataFolder::cache);
        return source.real().map(data::has).orElse(false) ? source.read(data, seed) : source.make(seed);
    }

    private static void rows(TextTable table, Dataset data, List<Contestant> contestants) {
        for (Contestant one : contestants) {
            table.row(data.name(), one.objective().name().toLowerCase(Locale.ROOT), one.trainer(),
                    String.format("%.6f", one.training().loss()), String.format("%.6f", one.test().loss()),
                    String.format("%.4f", one.test().accuracy()), Interval.of(one.test()).toString(),
                    String.format("%.2f", one.seconds()));
        }
    }
}
