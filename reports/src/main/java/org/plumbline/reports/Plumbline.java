package org.plumbline.reports;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plumbline.oracle.blas.UnavailableLibrary;
import org.plumbline.reports.command.CheckAllCommand;
import org.plumbline.reports.command.CheckCommand;
import org.plumbline.reports.command.CompareCommand;
import org.plumbline.reports.command.DoctorCommand;
import org.plumbline.reports.command.ExamCommand;
import org.plumbline.reports.command.ExplainCommand;
import org.plumbline.reports.command.FetchCommand;
import org.plumbline.reports.command.OperationsCommand;
import org.plumbline.reports.command.TrainCommand;
import org.plumbline.reports.command.VerifyCommand;
import org.plumbline.reports.page.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code plumbline}. Its exit status: 0 everything passed, 1 something failed, 2 bad usage. Without a
 * subcommand it says what there is, which is bad usage too: a script that forgot one must not seem to have passed.
 */
@Command(name = "plumbline",
        description = "Says whether a deep-learning layer, loss or optimizer is right, and shows why.",
        subcommands = {CheckCommand.class, CheckAllCommand.class, VerifyCommand.class, OperationsCommand.class,
            ExplainCommand.class, TrainCommand.class, CompareCommand.class, FetchCommand.class, ExamCommand.class,
            DoctorCommand.class},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Plumbline.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:everything passed", "1:something failed", "2:bad usage, or no command"})
public final class Plumbline implements Callable<Integer> {

    /** What {@code --help} says of the exit status of a command line that is refused. */
    public static final String BAD_USAGE = "2:bad usage";

    @Spec
    private CommandSpec spec;

    private Plumbline() {
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("No command came. The main job is: plumbline verify");
        err.println();
        spec.commandLine().usage(err, Help.defaultColorScheme(Terminal.ERRORS.ansi()));
        return ExitCode.USAGE;
    }

    /**
     * Runs a command line.
     *
     * @return the exit status
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int status = new CommandLine(new Plumbline())
                .setOut(out)
                .setErr(err)
                .setColorScheme(Help.defaultColorScheme(Terminal.OUTPUT.ansi()))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((refused, ignored) -> refuse(refused))
                .setExecutionExceptionHandler((failed, command, ignored) -> explain(failed, command))
                .execute(arguments);
        if (out.checkError()) {
            err.println("The output could not be written: the disk is full, or nobody reads it.");
            return ExitCode.USAGE;
        }
        return status;
    }

    /** What was wrong, and where to read what is allowed; not the whole help, which would push the message away. */
    private static int refuse(ParameterException refused) {
        CommandLine command = refused.getCommandLine();
        command.getErr().println(Help.defaultColorScheme(Terminal.ERRORS.ansi()).errorText(refused.getMessage()));
        command.getErr().println("What is allowed: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** A library that is asked for on the command line, before the command, and is not there. */
    private static int explain(Exception failed, CommandLine command) throws Exception {
        if (failed instanceof UnavailableLibrary refused) {
            command.getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
        throw failed;
    }

    /** The version that the jar's manifest holds. */
    public static String version() {
        String version = Plumbline.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"plumbline " + version()};
        }
    }
}
