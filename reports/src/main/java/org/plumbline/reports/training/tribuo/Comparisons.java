package org.plumbline.reports.training.tribuo;

import java.util.List;

/**
 * All comparisons of one run.
 *
 * @param all one for each data set
 * @param seed of both libraries' trainers and of made data
 * @param machine with what: Java, library and threads
 */
public record Comparisons(List<Comparison> all, long seed, String machine) {

    /** Tribuo's, whose trainers were run. */
    static final String TRIBUO = "Tribuo " + org.tribuo.Tribuo.VERSION;

    public Comparisons {
        all = List.copyOf(all);
    }

    List<Agreement> agreements() {
        return all.stream().flatMap(one -> one.agreements().stream()).toList();
    }
}
