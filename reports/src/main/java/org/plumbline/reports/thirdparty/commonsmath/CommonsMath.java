package org.plumbline.reports.thirdparty.commonsmath;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reports.thirdparty.Trial;

/** Everything of Commons Math that is judged. */
public final class CommonsMath {

    static final String LIBRARY = "Commons Math 3.6.1";

    private CommonsMath() {
    }

    public static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>(Functions.trials());
        trials.addAll(Statistics.trials());
        trials.addAll(Fourier.trials());
        return List.copyOf(trials);
    }
}
