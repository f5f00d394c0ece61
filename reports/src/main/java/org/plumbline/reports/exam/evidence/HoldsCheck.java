package org.plumbline.reports.exam.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.fixtures.exam.Evidence;
import org.plumbline.fixtures.exam.UnusableExam;
import org.plumbline.oracle.training.SplitMix64;
import org.plumbline.reports.exam.Instance;

/** Examines whether a condition holds: of all values there are, or of random ones. */
public final class HoldsCheck {

    private HoldsCheck() {
    }

    /**
     * What came of it.
     *
     * @param answer the answer by its name, if there is one
     * @param seed of random cases
     * @throws UnusableExam if the condition cannot be computed
     */
    public static Finding of(Instance instance, Evidence.Holds claim, Map<String, Object> answer, long seed)
            throws UnusableExam {
        Tried tried = new Tried(claim.over(), instance);
        Optional<List<Map<String, Object>>> all = tried.all();
        if (all.isPresent()) {
            for (Map<String, Object> one : all.get()) {
                if (!holds(instance, claim, answer, one)) {
                    return refuted(claim, one);
                }
            }
            return new Finding(Status.PROVED, claim.says(), claim.over().isEmpty() ? "computed another way"
                    : "all " + all.get().size() + " cases");
        }
        SplitMix64 random = SplitMix64.of(seed);
        for (int i = 0; i < Examiner.CASES; i++) {
            Map<String, Object> one = tried.draw(random);
            if (!holds(instance, claim, answer, one)) {
                return refuted(claim, one);
            }
        }
        return new Finding(Status.TESTED, claim.says(), Examiner.CASES + " random cases");
    }

    private static boolean holds(Instance instance, Evidence.Holds claim, Map<String, Object> answer,
            Map<String, Object> one) throws UnusableExam {
        Map<String, Object> names = new LinkedHashMap<>(answer);
        names.putAll(one);
        return instance.truth(claim.condition(), names);
    }

    private static Finding refuted(Evidence.Holds claim, Map<String, Object> at) {
        return new Finding(Status.REFUTED, claim.says(), at.isEmpty() ? "it does not hold"
                : "it does not hold at " + Examiner.show(at));
    }
}
