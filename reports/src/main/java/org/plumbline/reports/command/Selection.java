package org.plumbline.reports.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.thirdparty.Trial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What {@code --only} leaves: everything where it is not given, null.
 *
 * @param entries operations, chosen by name or family
 * @param trials third-party code, chosen by library
 */
record Selection(List<Entry> entries, List<Trial> trials) {

    static Selection of(CommandLine command, Catalogue catalogue, List<Trial> trials, List<String> names) {
        if (names != null && names.isEmpty()) {
            throw new ParameterException(command, "--only: no name came, names of operations, families or libraries"
                    + " are allowed");
        }
        if (names == null) {
            return new Selection(catalogue.entries(), trials);
        }
        Set<Entry> entries = new LinkedHashSet<>();
        Set<Trial> chosen = new LinkedHashSet<>();
        for (String name : names) {
            List<Entry> family = catalogue.families().getOrDefault(name, List.of());
            List<Trial> library = trials.stream().filter(trial -> slug(trial.library()).equals(name.toLowerCase(Locale.ROOT))).toList();
            if (!library.isEmpty()) {
                chosen.addAll(library);
            } else if (!family.isEmpty()) {
                entries.addAll(family);
            } else {
                entries.add(Names.find(command, catalogue, "--only", name));
            }
        }
        return new Selection(List.copyOf(entries), List.copyOf(chosen));
    }

    /** A library's name without its version: {@code commons-math}. */
    private static String slug(String library) {
        return library.replaceAll(" [0-9.]+$", "").toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
