package org.plumbline.reports.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.properties.Suites;

/**
 * Every operation, found by name however it is written: {@code batch-norm}, {@code BatchNorm}, {@code batchnorm}.
 *
 * @param entries the operations, sorted by family and name
 */
public record Catalogue(List<Entry> entries) {

    private static final int PROPOSALS = 3;

    public Catalogue {
        entries = entries.stream().sorted(Comparator.comparing(Entry::family).thenComparing(Entry::name)).toList();
    }

    /** All operations of the oracle. */
    public static Catalogue standard() {
        return new Catalogue(Suites.all().stream().map(Entry::new).toList());
    }

    /** The operations by family, in alphabetical order. */
    public Map<String, List<Entry>> families() {
        return entries.stream().collect(Collectors.groupingBy(Entry::family, LinkedHashMap::new, Collectors.toList()));
    }

    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> plain(entry.name()).equals(plain(name))).findFirst();
    }

    /** The names nearest to one that is not here: those that contain it or are contained first, then by edits. */
    public List<String> nearest(String name) {
        String sought = plain(name);
        return entries.stream().map(Entry::name)
                .sorted(Comparator.comparing((String known) -> !sought.isEmpty() && !overlaps(plain(known), sought))
                        .thenComparing(known -> EditDistance.between(plain(known), sought)))
                .limit(PROPOSALS).toList();
    }

    private static boolean overlaps(String known, String sought) {
        return known.contains(sought) || sought.contains(known);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
