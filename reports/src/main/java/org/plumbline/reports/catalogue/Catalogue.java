package org.plumbline.reports.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.properties.Suites;

/**
 * Every operation, found by name however it is written, and by the field's short one: {@code batch-norm},
 * {@code BatchNorm}, {@code batchnorm}, {@code bn}.
 *
 * @param entries the operations, sorted by family and name
 */
public record Catalogue(List<Entry> entries) {

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

    /** The operations of one family; none where there is no such family. */
    public List<Entry> family(String name) {
        return entries.stream().filter(entry -> Spelling.same(entry.family(), name)).toList();
    }

    /** An operation by its name, or by one that the field has for it besides: {@code mse}. */
    public Optional<Entry> find(String name) {
        String full = ShortNames.full(name);
        return entries.stream().filter(entry -> Spelling.same(entry.name(), full)).findFirst();
    }
}
