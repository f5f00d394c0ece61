package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Choice;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.page.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every operation. */
@Command(name = "operations",
        description = "Lists every operation by family, with its conventions (the default marked by *) and its "
                + "hyper-parameters with their defaults.",
        exitCodeList = {"0:all were listed", Plumbline.BAD_USAGE})
public final class OperationsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.standard();
        if (json) {
            out.print(JsonReport.of(catalogue.entries().stream().map(Listed::of).toList()));
        } else {
            Ansi ansi = spec.commandLine().getColorScheme().ansi();
            catalogue.families().forEach((family, entries) -> {
                out.println(ansi.string("@|bold " + family + "|@"));
                entries.forEach(entry -> print(out, ansi, entry));
                out.println();
            });
            out.printf("%d operations in %d families. More of one: plumbline explain NAME%n",
                    catalogue.entries().size(), catalogue.families().size());
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, Ansi ansi, Entry entry) {
        out.println("  " + entry.name());
        for (Choice choice : entry.conventions()) {
            out.printf("      %s: %s%n", choice.name(), ansi.string(choice.constants().stream()
                    .map(constant -> constant == choice.standard() ? "@|green " + constant.name() + "*|@"
                            : constant.name())
                    .collect(Collectors.joining(" | "))));
        }
        entry.hyperparameters().forEach((name, value) -> out.printf("      %s = %s%n", name, value));
    }

    /** An operation as JSON shows it. */
    record Listed(String family, String name, List<ListedConvention> conventions,
            Map<String, String> hyperparameters) {

        static Listed of(Entry entry) {
            return new Listed(entry.family(), entry.name(),
                    entry.conventions().stream().map(ListedConvention::of).toList(), entry.hyperparameters());
        }
    }

    /** A convention as JSON shows it: its choices with their meanings. */
    record ListedConvention(String name, String standard, Map<String, String> choices) {

        static ListedConvention of(Choice choice) {
            Map<String, String> choices = new LinkedHashMap<>();
            choice.constants().forEach(constant -> choices.put(constant.name(), constant.meaning()));
            return new ListedConvention(choice.name(), choice.standard().name(), choices);
        }
    }
}
