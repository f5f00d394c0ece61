package org.plumbline.reports.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.plumbline.oracle.real.Precision;
import org.plumbline.reports.check.CheckRequest;
import org.plumbline.reports.check.Target;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How submissions are checked. */
final class CheckOptions {

    @Option(names = "--profile", paramLabel = "NAME|FILE",
            description = "The course: a shipped profile's name (cs231n, eecs498, torch) or a YAML file; by default "
                    + "the shipped one most of whose functions the files define.")
    private String profile;

    @Option(names = "--edition", paramLabel = "NAME", defaultValue = "auto",
            description = "The course's edition; by default, auto, the one that fits.")
    private String edition;

    @Option(names = "--only", paramLabel = "FUNCTION", split = ",", description = "Only these functions.")
    private List<String> only;

    @Option(names = "--precision", paramLabel = "PRECISION", defaultValue = "float64", converter = PrecisionName.class,
            description = "In which the code computes: float64 (the default) or float32.")
    private Precision precision;

    @Option(names = "--convention", paramLabel = "NAME=VALUE", split = ",",
            description = "Conventions that the code is meant to follow, beside the profile's.")
    private Map<String, String> conventions = new LinkedHashMap<>();

    @Option(names = "--cases", paramLabel = "N", defaultValue = "60", converter = AtLeastOne.class,
            description = "How many random cases each function is tried on; default ${DEFAULT-VALUE}.")
    private int cases;

    @Option(names = "--seed", paramLabel = "S",
            description = "The seed of all random choices; the report says it. By default another one each time.")
    private Long seed;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10", converter = Seconds.class,
            description = "How long a call may take; default ${DEFAULT-VALUE}.")
    private Duration timeout;

    @Option(names = "--memory", paramLabel = "MIB", defaultValue = "2048", converter = AtLeastOne.class,
            description = "How much memory the code's process may use; default ${DEFAULT-VALUE}.")
    private int memory;

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    /** The request to check a target in this way. */
    CheckRequest request(CommandLine command, Target target) {
        refuseBlank(command, "--only", only);
        refuseBlank(command, "--profile", profile == null ? null : List.of(profile));
        return new CheckRequest(target, profile(), edition, only == null ? List.of() : only,
                precision, conventions, cases,
                seed != null ? seed : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE), timeout, memory);
    }

    private static void refuseBlank(CommandLine command, String option, List<String> names) {
        if (names != null && (names.isEmpty() || names.stream().anyMatch(String::isBlank))) {
            throw new ParameterException(command, option + ": an empty name came, a name is allowed");
        }
    }
}
