package org.plumbline.reports.training.tribuo;

import java.util.List;
import org.plumbline.fixtures.dataset.Dataset;
import org.plumbline.fixtures.model.KnownModel;
import org.plumbline.fixtures.model.KnownModels;

/** Linear classifiers of both libraries on the same examples. */
public final class Comparison {

    /** Passes over few examples that end near the minimum of a convex objective, even an ill-conditioned one. */
    private static final int LONG = 1500;
    private static final int SHORT = 10;

    private Comparison() {
    }

    /** Two classes: the logistic and the hinge loss, to the minimum. */
    public static List<Contestant> binary(Dataset data, long seed, int threads) {
        TribuoSide tribuo = new TribuoSide(data);
        return List.of(tribuo.asItComes(),
                tribuo.linear(Objective.LOGISTIC, 1, LONG, seed),
                PlumblineSide.train(Objective.LOGISTIC, known("eecs498-logistic"), LONG, data, seed, threads),
                tribuo.linear(Objective.HINGE, 0.2, LONG, seed),
                PlumblineSide.train(Objective.HINGE, known("eecs498-svm"), LONG, data, seed, threads));
    }

    /** Ten classes: the softmax loss, as long as a model is usually trained. */
    public static List<Contestant> digits(Dataset data, long seed, int threads) {
        TribuoSide tribuo = new TribuoSide(data);
        return List.of(tribuo.asItComes(), tribuo.linear(Objective.LOGISTIC, 0.05, SHORT, seed),
                PlumblineSide.train(Objective.LOGISTIC, known("mnist-softmax"), SHORT, data, seed, threads));
    }

    private static KnownModel known(String name) {
        return KnownModels.find(name).orElseThrow();
    }
}
