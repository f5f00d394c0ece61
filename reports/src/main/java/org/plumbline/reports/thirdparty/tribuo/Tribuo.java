package org.plumbline.reports.thirdparty.tribuo;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reports.thirdparty.Trial;

/** All of Tribuo's optimisers. */
public final class Tribuo {

    static final String LIBRARY = "Tribuo 4.3.2";
    /** What the documentation promises of every optimiser's copy. */
    static final String COPY =
            "StochasticGradientOptimiser.copy(): \"a gradient optimiser with the same configuration\"";

    private Tribuo() {
    }

    public static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>(SgdTrials.trials());
        trials.addAll(AdaGradTrials.trials());
        trials.add(AdaDeltaTrial.trial());
        trials.addAll(RmsPropTrials.trials());
        trials.add(AdamTrial.trial());
        trials.addAll(AdaGradRdaTrials.trials());
        trials.add(PegasosTrial.trial());
        return List.copyOf(trials);
    }
}
