package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.oracle.convention.EpsilonPlace;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.reports.thirdparty.Discrepancy;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.AdaGrad;

/** AdaGrad, its squares starting at 0 and at another value. */
final class AdaGradTrials {

    private static final double RATE = 0.1;
    private static final double EPSILON = 1e-6;
    private static final double INITIAL = 0.5;

    private AdaGradTrials() {
    }

    static List<Trial> trials() {
        return List.of(
                new OptimiserTrial("AdaGrad", () -> new AdaGrad(RATE, EPSILON), rules(), List::of),
                new OptimiserTrial("AdaGrad, initialValue = " + INITIAL, () -> new AdaGrad(RATE, EPSILON, INITIAL),
                        rules(), () -> List.of(copyForgets())));
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (EpsilonPlace place : EpsilonPlace.values()) {
            Rule rule = Rule.of("",
                    t -> new org.plumbline.oracle.optimizer.AdaGrad(RATE, EPSILON, place, Decay.none()));
            rules.add(rule);
            rules.add(rule.startingWith(Map.of("squares", INITIAL)));
            rules.add(rule.startingWith(Map.of("squares", INITIAL * INITIAL)));
        }
        return rules;
    }

    private static Discrepancy copyForgets() {
        AdaGrad original = new AdaGrad(1, 0, 3);
        return new Discrepancy(Tribuo.COPY,
                "AdaGrad.copy() leaves initialValue out: the copy's squares start at 0",
                String.format("rate 1, initialValue 3, gradient -1: the original moves by %s, its copy by %s",
                        Run.last(original, 0, -1), Run.last(original.copy(), 0, -1)));
    }
}
