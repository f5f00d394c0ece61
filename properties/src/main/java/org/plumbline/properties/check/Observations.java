package org.plumbline.properties.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.properties.Regime;
import org.plumbline.properties.check.Matching.Part;
import org.plumbline.properties.defect.Defect;
import org.plumbline.properties.profile.Function;

/**
 * What a function and its backward passes did with the cases of each regime.
 *
 * @param observed by regime
 * @param smallest looks for smaller cases
 * @param matching finds known defects
 * @param function with its backward passes
 */
record Observations(Map<Regime, List<Checker.Trial>> observed, Smallest smallest, Matching matching,
        Function function) {

    /** Whether there are cases of a regime. */
    boolean have(Regime regime) {
        return observed.containsKey(regime);
    }

    /** Those of a regime. */
    List<Checker.Trial> of(Regime regime) {
        return observed.get(regime);
    }

    /** Those of all regimes. */
    List<Checker.Trial> all() {
        return observed.values().stream().flatMap(List::stream).toList();
    }

    /** What became of one of the functions in a case. */
    static Observed.Pass pass(Checker.Trial trial, String name) {
        return trial.observed().passes().get(name);
    }

    /** The known defect that one of the functions has in these cases. */
    Optional<Defect> matching(String name, Stream<Checker.Trial> trials) {
        Part part = Part.of(function, name);
        return matching.defect(trials.flatMap(trial ->
                Matching.Seen.of(trial.observed().trial(), part, pass(trial, name)).stream()).toList());
    }

    /** A small case of which the same is true as of one that was observed. */
    Checker.Trial smaller(Checker.Trial from, Predicate<Checker.Trial> same) {
        return smallest.of(of(from.regime()), same);
    }
}
