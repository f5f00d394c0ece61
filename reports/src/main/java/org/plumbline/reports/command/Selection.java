package org.plumbline.reports.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.reports.catalogue.Catalogue;
import org.plumbline.reports.catalogue.Entry;
import org.plumbline.reports.catalogue.Spelling;
import org.plumbline.reports.thirdparty.Trial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What {@code --only} leaves: everything where it is not given, null.
 *
 * @param names what was named, as the catalogue writes it, each once; empty where nothing was
 * @param entries operations, chosen by name or family
 * @param trials third-party code, chosen by library
 */
record Selection(List<String> names, List<Entry> entries, List<Trial> trials) {

    private static final int LONGEST = 60;

    static Selection of(CommandLine command, Catalogue catalogue, List<Trial> trials, List<String> names) {
        if (names != null && names.isEmpty()) {
            throw new ParameterException(command, "--only: no name came, names of operations, families or libraries"
                    + " are allowed");
        }
        if (names == null) {
            return new Selection(List.of(), catalogue.entries(), trials);
        }
        Set<String> named = new LinkedHashSet<>();
        Set<Entry> entries = new LinkedHashSet<>();
        Set<Trial> chosen = new LinkedHashSet<>();
        for (String name : names) {
            List<Trial> library =
                    trials.stream().filter(trial -> Spelling.same(Names.library(trial), name)).toList();
            List<Entry> family = catalogue.family(name);
            if (!library.isEmpty()) {
                named.add(Names.library(library.get(0)));
                chosen.addAll(library);
            } else if (!family.isEmpty()) {
                named.add(family.get(0).family());
                entries.addAll(family);
            } else {
                Entry entry = catalogue.find(name).orElseThrow(() -> unknown(command, catalogue, trials, name));
                named.add(entry.name());
                entries.add(entry);
            }
        }
        return new Selection(List.copyOf(named), List.copyOf(entries), List.copyOf(chosen));
    }

    /**
     * What a report of it is called: {@code verify} of everything, {@code verify-relu+dense} of a part. Where that
     * grows long, the first name and a number that other parts do not have stand for all.
     */
    String title() {
        if (names.isEmpty()) {
            return "verify";
        }
        String all = String.join("+", names);
        return "verify-" + (all.length() <= LONGEST ? all
                : String.format("%s+%d-more-%08x", names.get(0), names.size() - 1, names.hashCode()));
    }

    private static ParameterException unknown(CommandLine command, Catalogue catalogue, List<Trial> trials,
            String name) {
        return new ParameterException(command, String.format("--only: nothing is called '%s'; the nearest are %s. "
                + "Operations and families%s and libraries (%s) are allowed.", name,
                Names.nearest(name, catalogue, trials), Names.LIST, Names.libraries(trials)));
    }
}
