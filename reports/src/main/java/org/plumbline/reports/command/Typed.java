package org.plumbline.reports.command;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as it was typed, so that it can be typed again. */
final class Typed {

    /** What a POSIX shell leaves as it is. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=,+%@-]+");

    private Typed() {
    }

    /** The line, with those of its words that are wanted. */
    static String line(CommandSpec spec, Predicate<String> wanted) {
        return Stream.concat(Stream.of(spec.root().name()),
                        spec.commandLine().getParseResult().originalArgs().stream().filter(wanted).map(Typed::quoted))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
