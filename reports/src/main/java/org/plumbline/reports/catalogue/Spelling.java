package org.plumbline.reports.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names however they are written, {@code batch-norm}, {@code BatchNorm}, {@code batchnorm}, or nearly written. */
public final class Spelling {

    private static final int PROPOSALS = 3;
    /** One letter in so many may be mistaken. */
    private static final int LETTERS_TO_A_SLIP = 3;

    private Spelling() {
    }

    /** Whether two names differ in capitals, hyphens and spaces at most. */
    public static boolean same(String a, String b) {
        return plain(a).equals(plain(b));
    }

    /** The nearest of the known names: slips of the pen first, then those that hold it or are held, then by edits. */
    public static List<String> nearest(String name, Collection<String> known) {
        String sought = plain(name);
        return known.stream()
                .sorted(Comparator.comparing((String word) -> remoteness(plain(word), sought))
                        .thenComparing(word -> EditDistance.between(plain(word), sought)))
                .limit(PROPOSALS).toList();
    }

    private static int remoteness(String known, String sought) {
        if (EditDistance.between(known, sought) <= sought.length() / LETTERS_TO_A_SLIP) {
            return 0;
        }
        return known.contains(sought) || sought.contains(known) ? 1 : 2;
    }

    /** A name without what it may be written differently by. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
