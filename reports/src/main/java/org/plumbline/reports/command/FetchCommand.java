package org.plumbline.reports.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.fixtures.dataset.real.DataFolder;
import org.plumbline.fixtures.dataset.real.Fetch;
import org.plumbline.fixtures.dataset.real.NotFetched;
import org.plumbline.fixtures.dataset.real.RealData;
import org.plumbline.reports.Plumbline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads data sets. */
@Command(name = "fetch",
        description = "Downloads data sets from public mirrors, and makes sure by SHA-256 that they are those that "
                + "were published.",
        exitCodeList = {"0:the data sets are there", "1:a data set could not be fetched", Plumbline.BAD_USAGE})
public final class FetchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "mnist, fashion-mnist or cifar10.")
    private List<String> names;

    @Option(names = "--data", paramLabel = "FOLDER",
            description = "Where to, each into a folder of its name; by default .cache/plumbline at home.")
    private Path folder;

    private final Fetch fetch;

    public FetchCommand() {
        this(Fetch.standard());
    }

    /** A command with other mirrors. */
    FetchCommand(Fetch fetch) {
        this.fetch = fetch;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DataFolder data = folder == null ? DataFolder.cache() : DataFolder.at(folder);
        List<RealData> wanted = names.stream().distinct().map(this::find).toList();
        int status = 0;
        for (RealData one : wanted) {
            try {
                fetch.run(one, data, new TransferLines(out));
                out.println(one.id() + " is in " + data.place(one));
            } catch (NotFetched failed) {
                err.println(failed.getMessage());
                status = 1;
            } catch (IOException unwritten) {
                throw new ParameterException(spec.commandLine(), "--data: " + data.path() + " came, a folder that can "
                        + "be written is allowed: " + unwritten, unwritten);
            }
        }
        out.flush();
        return status;
    }

    private RealData find(String name) {
        return RealData.find(name).filter(Fetch::canFetch).orElseThrow(() -> new ParameterException(
                spec.commandLine(), "NAME: '" + name + "' came, a public data set is allowed: "
                + Arrays.stream(RealData.values()).filter(Fetch::canFetch).map(RealData::id)
                        .collect(Collectors.joining(", "))));
    }
}
