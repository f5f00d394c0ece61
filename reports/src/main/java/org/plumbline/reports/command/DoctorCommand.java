package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plumbline.fixtures.dataset.real.DataFolder;
import org.plumbline.oracle.blas.Blas;
import org.plumbline.properties.foreign.Confinement;
import org.plumbline.properties.foreign.Interpreter;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.training.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is here to work with. */
@Command(name = "doctor",
        description = "Says what Plumbline finds on this machine: the library of its matrix products, with its "
                + "version and processor kernel, the threads, Python, the sandbox of foreign code, and data sets.",
        exitCodeList = {"0:it was said, whatever was found", Plumbline.BAD_USAGE})
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER",
            description = "Where to look for data sets; by default .cache/plumbline at home.")
    private Path folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        line(out, "Java", Machine.java());
        line(out, "products", Machine.products());
        Blas.standard().library().fallback().ifPresent(reason ->
                line(out, "", "not OpenBLAS, which is some ten times faster: " + reason));
        line(out, "threads", Runtime.getRuntime().availableProcessors() + ", as many as there are processors");
        line(out, "Python", Interpreter.find().map(found -> found.program() + ", Python " + found.python() + ", NumPy "
                + found.numPy()).orElse("none with NumPy: subjects in Python cannot be checked"));
        line(out, "sandbox", Confinement.find().toString());
        DataFolder data = folder == null ? DataFolder.cache() : DataFolder.at(folder);
        line(out, "data", data.path().toString());
        data.describe().lines().forEach(found -> line(out, "", found));
        out.flush();
        return 0;
    }

    private static void line(PrintWriter out, String what, String found) {
        out.printf("%-10s%s%n", what, found);
    }
}
