package org.plumbline.reports.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Spelling;
import org.plumbline.reports.thirdparty.Trial;

/** All names that a user may give, of operations, families and third-party libraries, and what to say to others. */
final class Names {

    /** Where operations and families are listed. */
    static final String LIST = " (plumbline operations lists them)";

    private Names() {
    }

    /** The name of the library that a trial judges, without its version: {@code commons-math}. */
    static String library(Trial trial) {
        return trial.library().replaceAll(" [0-9.]+$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The names of the libraries, each once: {@code tribuo, commons-math}. */
    static String libraries(List<Trial> trials) {
        return trials.stream().map(Names::library).distinct().collect(Collectors.joining(", "));
    }

    /** The names nearest to one that is none, each with its kind where it is no operation: {@code loss (a family)}. */
    static String nearest(String name, Catalogue catalogue, List<Trial> trials) {
        Map<String, String> known = new LinkedHashMap<>();
        catalogue.entries().forEach(entry -> known.put(entry.name(), entry.name()));
        catalogue.families().keySet().forEach(family -> known.putIfAbsent(family, family + " (a family)"));
        trials.stream().map(Names::library).forEach(library -> known.putIfAbsent(library, library + " (a library)"));
        return Spelling.nearest(name, known.keySet()).stream().map(known::get).collect(Collectors.joining(", "));
    }
}
