package org.plumbline.reports.thirdparty.tribuo;

import java.util.List;
import org.plumbline.oracle.optimizer.Decay;
import org.plumbline.reports.thirdparty.Trial;
import org.tribuo.math.optimisers.AdaDelta;

/** AdaDelta. */
final class AdaDeltaTrial {

    private static final double RHO = 0.95;
    private static final double EPSILON = 1e-6;

    private AdaDeltaTrial() {
    }

    static Trial trial() {
        return new OptimiserTrial("AdaDelta", () -> new AdaDelta(RHO, EPSILON),
                List.of(Rule.of("rate 1",
                        t -> new org.plumbline.oracle.optimizer.AdaDelta(1, RHO, EPSILON, Decay.none()))),
                () -> List.of(IgnoredWeight.of("AdaDelta", AdaDelta::new)));
    }
}
