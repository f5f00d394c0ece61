package org.plumbline.properties.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.oracle.Convention;
import org.plumbline.oracle.Operation;
import org.plumbline.properties.Regime;
import org.plumbline.properties.Suite;
import org.plumbline.properties.generate.Draws;

/** Combinations of conventions that a campaign must not leave to chance. */
final class Covering {

    /** So many that of the suites' 288 combinations, the most there are, one in a thousand draws is missed. */
    private static final int DRAWS = 2000;

    private Covering() {
    }

    /**
     * First the defaults, or where the regime has none such what departs from them the least; then, for each other
     * choice that the regime has, the combination nearest to the defaults that makes it.
     */
    static List<Map<String, Convention>> of(Suite<? extends Operation> suite, Regime regime, long seed) {
        Map<String, Convention> defaults = suite.standard().conventions();
        List<Map<String, Convention>> drawn = Draws.of(suite.operations(regime), seed, DRAWS).stream()
                .map(Operation::conventions).distinct()
                .sorted(Comparator.comparing(conventions -> departures(conventions, defaults))).toList();
        List<Map<String, Convention>> covering = new ArrayList<>();
        Set<Map.Entry<String, Convention>> covered = new LinkedHashSet<>();
        for (Map<String, Convention> conventions : drawn) {
            if (covering.isEmpty() || !covered.containsAll(conventions.entrySet())) {
                covering.add(conventions);
                covered.addAll(conventions.entrySet());
            }
        }
        return covering;
    }

    private static long departures(Map<String, Convention> conventions, Map<String, Convention> defaults) {
        return conventions.entrySet().stream().filter(entry -> entry.getValue() != defaults.get(entry.getKey()))
                .count();
    }
}
