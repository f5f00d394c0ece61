package org.plumbline.reports.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.oracle.Operation;
import org.plumbline.oracle.Port;
import org.plumbline.oracle.Signature;
import org.plumbline.properties.Law;
import org.plumbline.properties.lane.Laws;
import org.plumbline.reports.Plumbline;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Choice;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.catalogue.LaneMeaning;
import org.plumbline.reports.thirdparty.ThirdParty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all there is to know of some operations. */
@Command(name = "explain",
        description = "Prints formulas, shapes, conventions, hyper-parameters, laws, lanes and sources of operations.",
        exitCodeList = {"0:all were explained", Plumbline.BAD_USAGE})
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*",
            description = "The operations, however they are written: batch-norm, BatchNorm, batchnorm, bn.")
    private List<String> names;

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.standard();
        List<Entry> entries = names.stream().map(name -> find(catalogue, name)).toList();
        PrintWriter out = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        for (int i = 0; i < entries.size(); i++) {
            out.print(i == 0 ? "" : String.format("%n%n"));
            explain(out, ansi, entries.get(i));
        }
        out.flush();
        return 0;
    }

    private Entry find(Catalogue catalogue, String name) {
        return catalogue.find(name).orElseThrow(() -> new ParameterException(spec.commandLine(), String.format(
                "NAME: no operation is called '%s'; the nearest are %s. Operations%s are allowed.", name,
                Names.nearest(name, catalogue, ThirdParty.all()), Names.LIST)));
    }

    private static void explain(PrintWriter out, Ansi ansi, Entry entry) {
        Operation operation = entry.operation();
        out.println(ansi.string("@|bold " + entry.name() + "|@") + "   (" + entry.family() + ")");
        section(out, ansi, "Formula", List.of(operation.about().formula()).stream());
        section(out, ansi, "Inputs", ports(entry, Signature::inputs));
        section(out, ansi, "Outputs", ports(entry, Signature::outputs));
        section(out, ansi, "Conventions", entry.conventions().stream().flatMap(ExplainCommand::convention));
        section(out, ansi, "Hyper-parameters", listed(entry.hyperparameters()));
        section(out, ansi, "Presets", entry.presets().entrySet().stream()
                .map(preset -> preset.getKey() + ": " + (preset.getValue().isEmpty() ? "the defaults"
                        : listed(preset.getValue()).collect(Collectors.joining(", ")))));
        section(out, ansi, "Laws (" + Law.READING + ")", Laws.of(entry.suite()).stream()
                .flatMap(law -> Stream.of(law.name(), "    " + law.statement())));
        section(out, ansi, "Lanes", entry.lanes().stream()
                .map(lane -> String.format("%-19s %s", lane, LaneMeaning.of(lane))));
        section(out, ansi, "Sources", List.of(operation.about().sources()).stream());
    }

    private static void section(PrintWriter out, Ansi ansi, String title, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            out.println();
            out.println(ansi.string("@|bold " + title + "|@"));
            all.forEach(line -> out.println("  " + line));
        }
    }

    private static Stream<String> convention(Choice choice) {
        List<String> names = choice.constants().stream()
                .map(constant -> constant.name() + (constant == choice.standard() ? "*" : "")).toList();
        return Stream.concat(Stream.of(choice.name()), IntStream.range(0, names.size())
                .mapToObj(i -> "    " + padded(names.get(i), names) + choice.constants().get(i).meaning()
                        + (choice.constants().get(i) == choice.standard() ? " (default)" : "")));
    }

    private static Stream<String> listed(Map<String, String> values) {
        return values.entrySet().stream().map(value -> value.getKey() + " = " + value.getValue());
    }

    /** The ports under the defaults, and what is otherwise under other conventions and hyper-parameters. */
    private static Stream<String> ports(Entry entry, Function<Signature, List<Port>> side) {
        return Stream.concat(ports(side.apply(entry.operation().signature())),
                entry.otherPorts(side).stream().map(other -> "with " + other.name() + " = " + other.choice() + ": "
                        + Stream.concat(other.ports().stream().map(port -> port.name() + " " + port.axes() + " "
                                + kind(port)), other.absent().stream().map(name -> "no " + name))
                        .collect(Collectors.joining("; "))));
    }

    private static Stream<String> ports(List<Port> ports) {
        List<String> names = ports.stream().map(Port::name).toList();
        List<String> axes = ports.stream().map(Port::axes).toList();
        return ports.stream().map(port -> padded(port.name(), names) + padded(port.axes(), axes) + kind(port));
    }

    /** A word with as many spaces as the longest of its column needs, and two more. */
    private static String padded(String word, List<String> column) {
        int width = column.stream().mapToInt(String::length).max().orElse(0) + 2;
        return word + " ".repeat(width - word.length());
    }

    private static String kind(Port port) {
        String kind = switch (port.kind()) {
            case REAL -> "real";
            case CONSTANT -> "real, without gradient";
            case INDEX -> "whole numbers";
            case WHOLE -> "whole numbers, negative ones too";
            case MASK -> "zeros and ones";
        };
        return port.required() ? kind : kind + ", optional";
    }
}
